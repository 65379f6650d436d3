package org.acreplica.source.pace;

/** How long answers take, lately: quick to rise, slow to fall, so that a few fast answers leave no gap in the pace. */
final class Latency {

    private static final double RISE = 0.5;
    private static final double FALL = 0.05;

    private static final int SMALLEST_WINDOW = 2;
    private static final int LARGEST_WINDOW = 24;

    private double nanos;

    void add(long measured) {
        nanos = nanos == 0 ? measured : nanos;
        nanos += (measured - nanos) * (measured > nanos ? RISE : FALL);
    }

    /**
     * How many requests have to be on their way at once for the latency not to hold up the pace.
     *
     * @param spacing between two requests, in nanoseconds
     */
    int window(long spacing) {
        double needed = Math.ceil(nanos / spacing) + 1;
        return (int) Math.max(SMALLEST_WINDOW, Math.min(LARGEST_WINDOW, needed));
    }
}
