package org.acreplica.source.pace;

/** How late this machine has sent requests lately: as late, unseen, they may have arrived. */
final class Punctuality {

    /** Two seconds at 5 requests per second. */
    private static final int REMEMBERED = 10;

    private static final long MOST = 250_000_000L;

    private final long[] late = new long[REMEMBERED];
    private int next;

    /** @param nanos between when a request was due and when it was on the wire */
    void add(long nanos) {
        late[next] = nanos;
        next = (next + 1) % REMEMBERED;
    }

    /** By how much a request may have been held up, in nanoseconds: twice the worst of late, as no two delays are the same. */
    long delay() {
        long worst = 0;
        for (long nanos : late) {
            worst = Math.max(worst, nanos);
        }
        return Math.min(MOST, 2 * worst);
    }
}
