package org.acreplica.source.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.acreplica.source.page.PageRequest;
import org.acreplica.source.page.SourceException;
import org.acreplica.source.page.SourceException.Kind;
import org.acreplica.source.paging.Uncounted;
import org.acreplica.testing.VirtualTime;
import org.acreplica.time.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RetryPauseTest {

    @Test
    void whoeverWaitsIsSentAwayAsSoonAsTheProcessStops() {
        RetryPause backOff = new RetryPause(Time.ofMachine());
        CompletableFuture<Kind> refusal = new CompletableFuture<>();
        Thread waiter = new Thread(() -> refusal.complete(refusal(backOff)));
        waiter.setDaemon(true);
        waiter.start();
        await().until(() -> waiter.getState() == Thread.State.TIMED_WAITING);

        backOff.stop();

        assertThat(refusal).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(Kind.STOPPING);
    }

    @Test
    void waitsAsLongAsItIsTold() throws Exception {
        VirtualTime time = new VirtualTime();
        long began = time.nanoTime();

        new RetryPause(time).pause(page(), Duration.ofHours(1));

        assertThat(Duration.ofNanos(time.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofHours(1));
    }

    private static Kind refusal(RetryPause backOff) {
        try {
            backOff.pause(page(), Duration.ofHours(1));
            return null;
        } catch (SourceException e) {
            return e.kind();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static PageRequest page() {
        return new PageRequest("tags", "tags", null, "tags", Map.of(), 1, new Uncounted());
    }
}
