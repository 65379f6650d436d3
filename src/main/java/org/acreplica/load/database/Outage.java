package org.acreplica.load.database;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.acreplica.load.database.LoadException.Kind;
import org.acreplica.time.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for an unavailable database. All objects share one outage timer, so that none waits again for what others have
 * already waited.
 */
public final class Outage {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Duration patience;
    private final BooleanSupplier stopping;
    private final Time time;
    private boolean away;
    private long awaySince;

    /**
     * @param patience the longest outage to wait for
     * @param stopping whether waiting has become pointless
     */
    public Outage(Duration patience, BooleanSupplier stopping, Time time) {
        this.patience = patience;
        this.stopping = stopping;
        this.time = time;
    }

    /** For a command that fails at once if the database is unavailable. */
    public static Outage notWaitedFor() {
        return new Outage(Duration.ZERO, () -> true, Time.ofMachine());
    }

    /**
     * Executes the work, repeatedly while the database is unavailable.
     *
     * @throws LoadException of kind UNAVAILABLE if the outage is too long, or the thread is interrupted during it; of
     *     any other kind at once
     */
    public <T> T sitOut(Supplier<T> work) {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                T result = work.get();
                over();
                return result;
            } catch (LoadException e) {
                if (e.kind() != Kind.UNAVAILABLE || stopping.getAsBoolean() || isTooLong(e)) {
                    throw e;
                }
                sleep(pause, e);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }

    /** As {@link #sitOut}, for work without a result. */
    public void run(Runnable work) {
        sitOut(() -> {
            work.run();
            return true;
        });
    }

    /**
     * Executes the work until it has succeeded exactly once.
     *
     * @param done the result of an earlier attempt whose response was lost; empty if none took effect
     */
    public <T> T sitOutOnce(Supplier<T> work, Supplier<Optional<T>> done) {
        boolean[] tried = {false};
        return sitOut(() -> {
            Optional<T> before = tried[0] ? done.get() : Optional.empty();
            tried[0] = true;
            return before.orElseGet(work);
        });
    }

    private void sleep(Duration pause, LoadException reason) {
        try {
            time.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            reason.addSuppressed(e);
            throw reason;
        }
    }

    private synchronized void over() {
        if (away) {
            away = false;
            LOG.info("The destination is back after {} s", (time.nanoTime() - awaySince) / 1_000_000_000);
        }
    }

    private synchronized boolean isTooLong(LoadException e) {
        if (!away) {
            away = true;
            awaySince = time.nanoTime();
            LOG.warn("{}; trying again for up to {} s", e.getMessage(), patience.toSeconds());
        }
        return time.nanoTime() - awaySince > patience.toNanos();
    }
}
