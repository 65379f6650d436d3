package org.acreplica.source.http;

import org.apache.camel.Handler;

/**
 * Counts the steps that the wall clock has made. Camel's Throttle EIP reads the wall clock; grouped by this count, it
 * starts afresh after a step instead of holding all requests until the old time comes round again. The spacing across a
 * step is kept by the gate, whose clock does not step.
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
