package org.acreplica.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.acreplica.model.run.Loaded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Waiting for a load that never ends is detected by the time limit. */
@Timeout(30)
class LoadInFlightTest {

    private static final Loaded ONE_ROW = new Loaded(1, 0, 0, 0, 0);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final LoadInFlight inFlight = new LoadInFlight(threads);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void theRunGoesOnWhileALoadIsInFlight() {
        inFlight.begin(this::loadWhenItMayEnd);

        mayEnd.countDown();

        assertThat(inFlight.await()).isEqualTo(ONE_ROW);
    }

    @Test
    void aLoadIsBookedOnce() {
        inFlight.begin(() -> ONE_ROW);

        assertThat(inFlight.await()).isEqualTo(ONE_ROW);
        assertThat(inFlight.await()).isEqualTo(Loaded.NOTHING);
    }

    @Test
    void thereIsNeverASecondOne() {
        inFlight.begin(this::loadWhenItMayEnd);

        assertThatThrownBy(() -> inFlight.begin(() -> ONE_ROW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatTheLoadThrowsReachesTheRunItself() {
        for (Throwable thrown : new Throwable[] {new IllegalArgumentException(), new StackOverflowError()}) {
            inFlight.begin(() -> fail(thrown));

            assertThatThrownBy(inFlight::await).isSameAs(thrown);
            assertThat(inFlight.await()).isEqualTo(Loaded.NOTHING);
        }
    }

    @Test
    void anInterruptedRunHandsTheInterruptOnAndSeesTheEnd() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<Loaded> loaded = new AtomicReference<>();
        AtomicReference<Boolean> interrupted = new AtomicReference<>();
        Thread run = new Thread(() -> {
            inFlight.begin(() -> {
                begun.countDown();
                return loadUnlessInterrupted();
            });
            loaded.set(inFlight.await());
            interrupted.set(Thread.currentThread().isInterrupted());
        });
        run.start();
        begun.await();

        run.interrupt();
        run.join();

        assertThat(loaded.get()).isEqualTo(ONE_ROW);
        assertThat(interrupted.get()).isTrue();
    }

    @Test
    void anInterruptThatCameBeforeTheLoadBeganReachesIt() {
        LoadInFlight late = new LoadInFlight(task -> threads.execute(() -> {
            awaitUninterrupted();
            task.run();
        }));
        late.begin(this::loadUnlessInterrupted);
        late.interrupt();

        mayEnd.countDown();

        assertThat(late.await()).isEqualTo(ONE_ROW);
    }

    @Test
    void whereNoThreadIsToBeHadTheRunLoadsItself() {
        threads.shutdown();
        AtomicReference<Thread> thread = new AtomicReference<>();

        inFlight.begin(() -> {
            thread.set(Thread.currentThread());
            return ONE_ROW;
        });

        assertThat(inFlight.await()).isEqualTo(ONE_ROW);
        assertThat(thread.get()).isSameAs(Thread.currentThread());
    }

    @Test
    void aLoadThatCouldNotBeginIsNotAwaited() {
        OutOfMemoryError noThread = new OutOfMemoryError("unable to create native thread");
        AtomicReference<Runnable> queued = new AtomicReference<>();
        AtomicReference<Loaded> loaded = new AtomicReference<>();
        LoadInFlight failing = new LoadInFlight(task -> {
            queued.set(task);
            throw noThread;
        });

        assertThatThrownBy(() -> failing.begin(() -> loaded.updateAndGet(none -> ONE_ROW)))
                .isSameAs(noThread);
        queued.get().run();

        assertThat(failing.await()).isEqualTo(Loaded.NOTHING);
        assertThat(loaded).hasNullValue();
    }

    private Loaded loadWhenItMayEnd() {
        awaitUninterrupted();
        return ONE_ROW;
    }

    /** Ends only by an interrupt. */
    private Loaded loadUnlessInterrupted() {
        try {
            new CountDownLatch(1).await();
            return Loaded.NOTHING;
        } catch (InterruptedException e) {
            return ONE_ROW;
        }
    }

    private void awaitUninterrupted() {
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Loaded fail(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }
}
