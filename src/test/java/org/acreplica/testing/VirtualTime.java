package org.acreplica.testing;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import org.acreplica.time.Time;

/**
 * Every wait ends at once, and the clock jumps ahead; between waits, time passes as on the machine. To the program,
 * everything else seems to have taken long meanwhile, so results must not depend on that.
 */
public final class VirtualTime implements Time {

    private final long began = System.nanoTime();
    private final AtomicLong jumped = new AtomicLong();

    @Override
    public long nanoTime() {
        return System.nanoTime() + jumped.get();
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        jump(time.toNanos());
    }

    @Override
    public void await(Condition condition, long nanos) throws InterruptedException {
        jump(nanos);
    }

    /** Time since it began: waits plus real time. */
    public Duration passed() {
        return Duration.ofNanos(nanoTime() - began);
    }

    /** The sum of all waits, none of which took any time. */
    public Duration waited() {
        return Duration.ofNanos(jumped.get());
    }

    private void jump(long nanos) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        jumped.addAndGet(nanos);
    }
}
