package org.acreplica.source.pace;

/** One request in flight: granted, then sent. Times are the gate's. Guarded by the gate's lock. */
final class Permit {

    private final long due;
    private boolean sent;
    private long sentAt;
    private long ownInASecond;
    private boolean answered;
    private long answeredAt;

    /** @param due when the grant was due */
    Permit(long due) {
        this.due = due;
    }

    long due() {
        return due;
    }

    /** @param own how many of our requests were sent within the last second, including this one */
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

    void answeredAt(long now) {
        answered = true;
        answeredAt = now;
    }

    /** From sending to the end of the response, or to now if there is none yet. */
    long roundTrip(long now) {
        return (answered ? answeredAt : now) - sentAt;
    }

    long ownInASecond() {
        return ownInASecond;
    }
}
