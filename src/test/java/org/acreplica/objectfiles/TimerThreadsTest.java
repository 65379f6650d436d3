package org.acreplica.objectfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TimerThreadsTest {

    private final CountDownLatch end = new CountDownLatch(1);
    private final Queue<Thread> running = new ConcurrentLinkedQueue<>();

    @Test
    void asManyJobsRunAtOnceAsThereMayBeThreads() {
        TimerThreads threads = threads(2);

        start(threads);
        assertThat(threads.blockForAvailableThreads()).isEqualTo(1);
        start(threads);
        CompletableFuture<Integer> available = CompletableFuture.supplyAsync(threads::blockForAvailableThreads);
        await().until(() -> running.size() == 2);
        assertThat(available).isNotDone();

        end.countDown();
        assertThat(available.join()).isPositive();
    }

    @Test
    void aThreadEndsWithItsJob() {
        TimerThreads threads = threads(1);

        start(threads);
        end.countDown();

        await().until(() -> running.size() == 1);
        await().until(() -> running.stream().noneMatch(Thread::isAlive));
        assertThat(threads.blockForAvailableThreads()).isEqualTo(1);
    }

    @Test
    void aJobThatFailsLeavesItsPlace() {
        TimerThreads threads = threads(1);

        threads.runInThread(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> running.add(thread));
            throw new IllegalStateException("a job that fails");
        });

        assertThat(threads.blockForAvailableThreads()).isEqualTo(1);
        await().until(() -> running.size() == 1);
    }

    @Test
    void theEndWaitsForJobs() {
        TimerThreads threads = threads(3);
        start(threads);

        CompletableFuture<Void> ended = CompletableFuture.runAsync(() -> threads.shutdown(true));
        await().until(() -> running.size() == 1);
        assertThat(ended).isNotDone();

        end.countDown();
        ended.join();
    }

    @Test
    void anEndThatDoesNotWaitReleasesTheScheduler() {
        TimerThreads threads = threads(1);
        start(threads);
        CompletableFuture<Integer> available = CompletableFuture.supplyAsync(threads::blockForAvailableThreads);

        threads.shutdown(false);

        assertThat(available.join()).isPositive();
        end.countDown();
    }

    private static TimerThreads threads(int count) {
        TimerThreads threads = new TimerThreads();
        threads.setThreadCount(count);
        threads.setInstanceName("objects");
        threads.initialize();
        return threads;
    }

    /** A job that runs until the latch opens. */
    private void start(TimerThreads threads) {
        threads.runInThread(() -> {
            running.add(Thread.currentThread());
            await().until(() -> end.getCount() == 0);
        });
    }
}
