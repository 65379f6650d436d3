package org.acreplica.sync;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.acreplica.model.run.Loaded;
import org.jspecify.annotations.Nullable;

/**
 * Runs at most one load of a run on another thread, while the run prepares the next one. All methods are called by the
 * run, which never continues or ends before it has seen the end of the load in flight.
 */
final class LoadInFlight {

    private final Executor executor;
    private @Nullable Load load;

    LoadInFlight(Executor executor) {
        this.executor = executor;
    }

    /** Begins a load; the previous one has been awaited. */
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
            // For example, no thread could be created: the load must neither be awaited nor begin later.
            load.task.cancel(false);
            load = null;
            throw e;
        }
    }

    /**
     * Waits for the load's end in any case: an interrupt is passed on to the load, which may end sooner for it, and
     * kept.
     *
     * @return what it loaded; nothing if none was in flight
     * @throws RuntimeException the load's own exception
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

    /** Asks the load, if any, to end early. */
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
