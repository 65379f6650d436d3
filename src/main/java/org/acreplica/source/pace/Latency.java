package org.acreplica.source.pace;

/** How long answers take, lately: quick to rise, slow to fall, so that a few fast answers leave no gap in the pace. */
final class Latency {

    private static final double RISE = 0.5;
    private static final double FALL = 0.05;

    private double nanos;

    void add(long measured) {
        nanos = nanos == 0 ? measured : nanos;
        nanos += (measured - nanos) * (measured > nanos ? RISE : FALL);
    }

    double nanos() {
        return nanos;
    }
}
