package org.acreplica.source.http;

import org.apache.camel.Handler;

/**
 * Counts steps of the wall clock. Camel's Throttle EIP reads the wall clock; grouped by this count, it starts over
 * after a step instead of holding all requests until the old time is reached again. The gate, whose clock does not
 * step, keeps the spacing across a step.
 */
public final class ClockSteps {

    private static final long SMALLEST_MILLIS = 20;

    private long drift = drift();
    private int steps;

    @Handler
    public synchronized String steps() {
        long now = drift();
        if (Math.abs(now - drift) > SMALLEST_MILLIS) {
            steps++;
        }
        drift = now;
        return Integer.toString(steps);
    }

    private static long drift() {
        return System.currentTimeMillis() - System.nanoTime() / 1_000_000;
    }
}
