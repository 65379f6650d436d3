package org.acreplica.source.http;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.acreplica.time.Time;

/** The pause of one page before it is asked for again. Other pages go on meanwhile. */
final class RetryPause {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private final Time time;
    private boolean stopping;

    RetryPause(Time time) {
        this.time = time;
    }

    /** Returns sooner when the process stops or the thread is interrupted, and then leaves the thread interrupted. */
    void await(Duration duration) {
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

    void stop() {
        lock.lock();
        try {
            stopping = true;
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
