package org.acreplica.cli.workspace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Stops a command cleanly when the process is asked to end: no further request is sent, batches in flight commit or
 * roll back, and the runs become interrupted. The exit code, 143 or 130, is that of the signal. Open it before
 * everything that must be closed, so that the process waits for all of it.
 */
public final class StopHook implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(12);

    private final List<Runnable> actions = new ArrayList<>();
    private boolean stopping;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::stop, "stop");

    public StopHook() {
        Runtime.getRuntime().addShutdownHook(thread);
    }

    /**
     * Whether a signal is ending the process, whose exit code must stay: Java would replace it by that of an exit just before
     * the end.
     */
    public static boolean isProcessEnding() {
        try {
            Runtime.getRuntime().removeShutdownHook(new Thread());
            return false;
        } catch (IllegalStateException e) {
            // So Java tells that it has begun to end.
            return true;
        }
    }

    /** Runs the action when the process is asked to end; at once if it already has been. */
    public synchronized void onStop(Runnable action) {
        actions.add(action);
        if (stopping) {
            action.run();
        }
    }

    /** Whether the process has been asked to end. */
    public synchronized boolean isStopping() {
        return stopping;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(thread);
        } catch (IllegalStateException e) {
            // The process is already ending, because of this hook.
            return;
        }
    }

    private synchronized void begin() {
        stopping = true;
        actions.forEach(Runnable::run);
    }

    private void stop() {
        begin();
        try {
            if (!closed.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
                System.err.println("Some runs did not end in time; the next start resumes from their last commit.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
