package org.acreplica.source;

/** One request on its way: granted, then sent. Times are of {@link System#nanoTime()}. Guarded by the gate's lock. */
final class Departure {

    private boolean sent;
    private long sentAt;

    void sentAt(long now) {
        sent = true;
        sentAt = now;
    }

    /** False between the grant and the moment when the request's head is written. */
    boolean isSent() {
        return sent;
    }

    long sentAt() {
        return sentAt;
    }
}
