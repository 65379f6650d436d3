package org.acreplica.sync;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.acreplica.model.run.Loaded;
import org.jspecify.annotations.Nullable;

/**
 * At most one load of a run on a thread of its own, while the run prepares the next one. All methods are the run's: it
 * never continues, and never ends, with a load behind it whose end it has not seen.
 */
final class LoadInFlight {

    private final Executor executor;
    private @Nullable Load load;

    LoadInFlight(Executor executor) {
        this.executor = executor;
    }

    /** Begins a load; the one before has been awaited. */
    void begin(Supplier<Loaded> work) {
        if (load != null) {
            throw new IllegalStateException("a load is in flight already");
        }
        load = new Load(work);
        try {
            executor.execute(load.task);
        } catch (RejectedExecutionException e) {
            // The process is ending: the other thread has ended.
            load.task.run();
        } catch (RuntimeException | Error e) {
            // As when no thread can be made: it must not be awaited, nor begin later.
            load.task.cancel(false);
            load = null;
            throw e;
        }
    }

    /**
     * Waits for the load's end, whatever happens: an interrupt is handed on to the load, which ends sooner for it where
     * it can, and kept.
     *
     * @return what it did; nothing if none was in flight
     * @throws RuntimeException what the load has thrown, itself
     */
    Loaded await() {
        if (load == null) {
            return Loaded.NOTHING;
        }
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return load.result();
                } catch (InterruptedException e) {
                    interrupted = true;
                    load.interrupt();
                }
            }
        } finally {
            load = null;
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Asks the load, where there is one, to end sooner than it has to. */
    void interrupt() {
        if (load != null) {
            load.interrupt();
        }
    }

    private static final class Load {
        private final FutureTask<Loaded> task;
        private @Nullable Thread thread;
        private boolean interrupted;

        Load(Supplier<Loaded> work) {
            task = new FutureTask<>(() -> {
                begun();
                try {
                    return work.get();
                } finally {
                    ended();
                }
            });
        }

        Loaded result() throws InterruptedException {
            try {
                return task.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException thrown) {
                    throw thrown;
                }
                if (e.getCause() instanceof Error thrown) {
                    throw thrown;
                }
                throw new IllegalStateException(e.getCause());
            }
        }

        synchronized void interrupt() {
            interrupted = true;
            if (thread != null) {
                thread.interrupt();
            }
        }

        private synchronized void begun() {
            thread = Thread.currentThread();
            if (interrupted) {
                thread.interrupt();
            }
        }

        private synchronized void ended() {
            thread = null;
        }
    }
}
