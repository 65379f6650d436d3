package org.acreplica.benchmark;

import java.util.stream.DoubleStream;

/** The median of measurements; of an even number of them, the upper one of the middle two. */
final class Median {

    private Median() {}

    static double of(double... values) {
        return of(DoubleStream.of(values));
    }

    static double of(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
