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
 * Waits for a database that went away. All objects share one count of how long it has been away, so that none waits
 * again
 * what the others have waited already.
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
     * @param patience how long a database may be away
     * @param stopping whether waiting has become pointless
     */
    public Outage(Duration patience, BooleanSupplier stopping, Time time) {
        this.patience = patience;
        this.stopping = stopping;
        this.time = time;
    }

    /** For a command that ends at once where the database is away. */
    public static Outage notWaitedFor() {
        return new Outage(Duration.ZERO, () -> true, Time.ofMachine());
    }

    /**
     * Does the work, again and again while the database is away.
     *
     * @throws LoadException of kind UNAVAILABLE when it has been away for too long, or the thread is interrupted while
     * it
     *     is; of any other kind at once
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
     * Does the work as often as it takes to be done once.
     *
     * @param done what an earlier attempt has done of which only the answer was lost; empty if none has
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
