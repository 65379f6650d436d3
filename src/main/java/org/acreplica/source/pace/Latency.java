package org.acreplica.source.pace;

/** Recent response times: quick to rise, slow to fall, so that a few fast responses leave no gap. */
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
     * Number of concurrent requests needed for the latency not to reduce the rate.
     *
     * @param spacing between two requests, in nanoseconds
     */
    int window(long spacing) {
        double needed = Math.ceil(nanos / spacing) + 1;
        return (int) Math.max(SMALLEST_WINDOW, Math.min(LARGEST_WINDOW, needed));
    }
}
