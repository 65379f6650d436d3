package org.acreplica.source.http;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.acreplica.source.page.PageRequest;
import org.acreplica.source.page.SourceException;
import org.acreplica.source.page.SourceException.Kind;
import org.acreplica.time.Time;

/** Keeps back whoever asks again after a failure, and nobody else. */
final class RetryPause {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private final Time time;
    private boolean stopping;

    RetryPause(Time time) {
        this.time = time;
    }

    /** @throws SourceException of kind STOPPING as soon as the process is stopping */
    void pause(PageRequest request, Duration duration) throws SourceException, InterruptedException {
        lock.lockInterruptibly();
        try {
            long until = time.nanoTime() + duration.toNanos();
            while (until - time.nanoTime() > 0) {
                if (stopping) {
                    throw new SourceException(
                            Kind.STOPPING, request.words() + " not asked again: the process is stopping");
                }
                time.await(ended, until - time.nanoTime());
            }
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
