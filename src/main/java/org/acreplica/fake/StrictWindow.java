package org.acreplica.fake;

/**
 * The vendor's limit taken at its word: an arrival is too much when as many as allowed, refused ones included, came in
 * the second before it.
 */
final class StrictWindow {

    static final long SECOND = 1_000_000_000L;

    private final long[] latest;
    private long arrivals;

    /** @param limit 0 for none */
    StrictWindow(int limit) {
        this.latest = new long[limit];
    }

    /** Counts an arrival, no earlier than the one before, and says whether it is to be refused. */
    boolean exceededBy(long nanos) {
        if (latest.length == 0) {
            return false;
        }
        int place = (int) (arrivals % latest.length);
        boolean exceeded = arrivals >= latest.length && nanos - latest[place] < SECOND;
        latest[place] = nanos;
        arrivals++;
        return exceeded;
    }

    /** How many more may arrive at this moment. */
    int remainingAt(long nanos) {
        int recent = 0;
        for (int i = 0; i < Math.min(arrivals, latest.length); i++) {
            recent += nanos - latest[i] < SECOND ? 1 : 0;
        }
        return latest.length - recent;
    }
}
