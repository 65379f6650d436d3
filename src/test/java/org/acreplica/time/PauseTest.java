package org.acreplica.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.acreplica.testing.VirtualTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PauseTest {

    private final Pause pause = new Pause(Time.ofMachine());
    private final CompletableFuture<Boolean> interruptedAtItsEnd = new CompletableFuture<>();

    @Test
    void endsAsSoonAsTheProcessStops() {
        waiting();

        pause.stop();

        assertThat(interruptedAtItsEnd).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(false);
    }

    @Test
    void anInterruptEndsItAndStaysKnown() {
        Thread waiter = waiting();

        waiter.interrupt();

        assertThat(interruptedAtItsEnd).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(true);
    }

    @Test
    void lastsAsLongAsItIsTold() {
        VirtualTime time = new VirtualTime();
        long began = time.nanoTime();

        new Pause(time).await(Duration.ofHours(1));

        assertThat(Duration.ofNanos(time.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofHours(1));
    }

    private Thread waiting() {
        Thread waiter = new Thread(() -> {
            pause.await(Duration.ofHours(1));
            interruptedAtItsEnd.complete(Thread.currentThread().isInterrupted());
        });
        waiter.setDaemon(true);
        waiter.start();
        await().until(() -> waiter.getState() == Thread.State.TIMED_WAITING);
        return waiter;
    }
}
