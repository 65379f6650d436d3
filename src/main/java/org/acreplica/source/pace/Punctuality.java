package org.acreplica.source.pace;

/** How late this machine recently sent requests. They may have reached the server as late, which it cannot see. */
final class Punctuality {

    /** Two seconds at 5 requests per second. */
    private static final int REMEMBERED = 10;

    private static final long MOST = 250_000_000L;

    private final long[] late = new long[REMEMBERED];
    private int next;

    /** @param nanos delay between due time and wire */
    void add(long nanos) {
        late[next] = nanos;
        next = (next + 1) % REMEMBERED;
    }

    /** The possible delay of a request, in nanoseconds: twice the worst recent one, because delays vary. */
    long delay() {
        long worst = 0;
        for (long nanos : late) {
            worst = Math.max(worst, nanos);
        }
        return Math.min(MOST, 2 * worst);
    }
}
