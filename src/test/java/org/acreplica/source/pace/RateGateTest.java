package org.acreplica.source.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.acreplica.source.request.PageRequest;
import org.acreplica.source.request.RequestListener;
import org.acreplica.source.request.SourceException;
import org.acreplica.time.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RateGateTest {

    private static final PageRequest REQUEST =
            new PageRequest("tags", "tags", "tags", "tags", Map.of()).withPagesLeft(1);

    private final RateGate gate = new RateGate(1_000, 0, Clock.systemUTC(), Time.ofMachine());

    @AfterEach
    void close() {
        gate.close();
    }

    @Test
    void nobodyPassesAfterThePermissionUntilThereIsANewOne() throws Exception {
        gate.permitUntil(System.nanoTime());
        AtomicBoolean passed = new AtomicBoolean();
        CountDownLatch ended = new CountDownLatch(1);
        Thread caller = new Thread(() -> {
            passed.set(passes());
            ended.countDown();
        });
        caller.start();
        await().until(() -> caller.getState() == Thread.State.WAITING);
        assertThat(passed).isFalse();

        gate.permitUntil(Long.MAX_VALUE / 2 + System.nanoTime());

        ended.await();
        assertThat(passed).isTrue();
    }

    @Test
    void aListenerHearsThatItsRequestIsOnTheWire() throws Exception {
        AtomicBoolean sent = new AtomicBoolean();
        gate.await(REQUEST.reportingTo(new RequestListener() {
            @Override
            public void requested() {
                assertThat(sent).isFalse();
            }

            @Override
            public void sent() {
                sent.set(true);
            }

            @Override
            public void throttled() {}
        }));
        assertThat(sent).isFalse();

        gate.sent();

        assertThat(sent).isTrue();
    }

    private boolean passes() {
        try {
            gate.await(REQUEST);
            return true;
        } catch (SourceException | InterruptedException e) {
            return false;
        }
    }
}
