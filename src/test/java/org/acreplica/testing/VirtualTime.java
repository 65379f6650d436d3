package org.acreplica.testing;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import org.acreplica.time.Time;

/**
 * Whoever waits jumps to the end of the wait; between waits it goes by as the machine's. To the program it is a time in
 * which all else that happened meanwhile took long, so whatever holds in it has to hold anyway.
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

    /** Since it began: what was waited, and what really went by beside it. */
    public Duration passed() {
        return Duration.ofNanos(nanoTime() - began);
    }

    /** All waits together, none of which took any time. */
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
