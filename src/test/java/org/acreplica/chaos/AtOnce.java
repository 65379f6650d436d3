package org.acreplica.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs tasks in parallel; most of them wait more than they work. */
final class AtOnce implements AutoCloseable {

    private final ExecutorService threads;
    private final List<Future<?>> pieces = new ArrayList<>();

    AtOnce(int most) {
        threads = Executors.newFixedThreadPool(most);
    }

    void add(Runnable piece) {
        pieces.add(threads.submit(piece));
    }

    /** Waits for all tasks; throws the first error. */
    @Override
    public void close() {
        try {
            for (Future<?> piece : pieces) {
                piece.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
