package org.acreplica.fake;

/**
 * ActiveCampaign's limit, taken literally: an arrival is too many if as many as allowed, including rejected ones, came
 * in the second before it.
 */
final class StrictWindow {

    static final long SECOND = 1_000_000_000L;

    private final long[] latest;
    private long arrivals;

    /** @param limit 0 for none */
    StrictWindow(int limit) {
        this.latest = new long[limit];
    }

    /** Counts an arrival, no earlier than the previous one; returns whether to reject it. */
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

    /** How many more are allowed at this moment. */
    int remainingAt(long nanos) {
        int recent = 0;
        for (int i = 0; i < Math.min(arrivals, latest.length); i++) {
            recent += nanos - latest[i] < SECOND ? 1 : 0;
        }
        return latest.length - recent;
    }
}
