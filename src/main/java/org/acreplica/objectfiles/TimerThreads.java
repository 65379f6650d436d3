package org.acreplica.objectfiles;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.quartz.spi.ThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread for each job of Quartz, which ends with it. Quartz's own pool keeps as many threads as there may ever be jobs,
 * and each takes 0.1 MB while it waits. Quartz creates this one by its name and sets the properties.
 */
public final class TimerThreads implements ThreadPool {

    private static final Logger LOG = LoggerFactory.getLogger(TimerThreads.class);

    private final AtomicLong started = new AtomicLong();
    private final Semaphore free = new Semaphore(0);
    private int threadCount;
    private String name = "";

    /** @param threadCount most jobs at a time; 0 if none will ever be started */
    public void setThreadCount(int threadCount) {
        this.threadCount = threadCount;
    }

    @Override
    public void setInstanceId(String id) {
        // The instance has a name.
    }

    @Override
    public void setInstanceName(String name) {
        this.name = name;
    }

    @Override
    public void initialize() {
        free.release(threadCount);
    }

    @Override
    public int getPoolSize() {
        return threadCount;
    }

    @Override
    public int blockForAvailableThreads() {
        free.acquireUninterruptibly();
        free.release();
        return Math.max(1, free.availablePermits());
    }

    @Override
    public boolean runInThread(Runnable job) {
        free.acquireUninterruptibly();
        Thread thread = new Thread(() -> run(job), name + "-" + started.incrementAndGet());
        thread.setDaemon(true);
        try {
            thread.start();
        } catch (OutOfMemoryError e) {
            LOG.error("no further thread can be created, so all timers wait for this run", e);
            run(job);
        }
        return true;
    }

    private void run(Runnable job) {
        try {
            job.run();
        } finally {
            free.release();
        }
    }

    /** Called once the scheduler no longer starts jobs; a caller that waits for a thread returns. */
    @Override
    public void shutdown(boolean waitForJobs) {
        if (waitForJobs) {
            free.acquireUninterruptibly(threadCount);
        }
        free.release(threadCount);
    }
}
