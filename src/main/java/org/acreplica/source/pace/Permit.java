package org.acreplica.source.pace;

/** One request on its way: granted, then sent. Times are the gate's. Guarded by the gate's lock. */
final class Permit {

    private boolean sent;
    private long sentAt;
    private long ownInASecond;

    /** @param own how many of our requests were sent within the second before, this one included */
    void sentAt(long now, long own) {
        sent = true;
        sentAt = now;
        ownInASecond = own;
    }

    /** False between the grant and the moment when the request is written out. */
    boolean isSent() {
        return sent;
    }

    long sentAt() {
        return sentAt;
    }

    long ownInASecond() {
        return ownInASecond;
    }
}
