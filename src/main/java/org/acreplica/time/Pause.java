package org.acreplica.time;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A wait of one thread before a retry; other threads continue. All waits end when the work stops. */
public final class Pause {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private final Time time;
    private boolean stopping;

    public Pause(Time time) {
        this.time = time;
    }

    /** Returns early if the process stops or the thread is interrupted, and then leaves the thread interrupted. */
    public void await(Duration duration) {
        lock.lock();
        try {
            long until = time.nanoTime() + duration.toNanos();
            while (!stopping && until - time.nanoTime() > 0) {
                time.await(ended, until - time.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    public void stop() {
        lock.lock();
        try {
            stopping = true;
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
