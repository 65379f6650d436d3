package org.acreplica.web.status;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.acreplica.load.database.LoadException;
import org.acreplica.load.state.StateReader;
import org.acreplica.model.row.TableRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts the rows of tables, which may be large: once at first, and after each run of the object. Thread-safe. */
public final class RowCounter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RowCounter.class);

    private final StateReader state;
    private final Map<String, TableRows> rows = new ConcurrentHashMap<>();
    private final Set<String> counted = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean counting = new AtomicBoolean();
    private final ExecutorService thread;
    private volatile long countingSince;

    /** @param thread counts; shut down with this object */
    public RowCounter(StateReader state, ExecutorService thread) {
        this.state = state;
        this.thread = thread;
    }

    /** The last count; empty if there was none, or no table. */
    Optional<TableRows> of(String table) {
        return Optional.ofNullable(rows.get(table));
    }

    /** The next {@link #countAnew} counts the table again. */
    void hasChanged(String table) {
        counted.remove(table);
    }

    /** Starts counting what has changed since it was counted, unless counting is in progress. */
    void countAnew(List<String> tables) {
        if (!counted.containsAll(tables) && counting.compareAndSet(false, true)) {
            countingSince = System.nanoTime();
            try {
                thread.submit(() -> count(tables));
            } catch (RejectedExecutionException e) {
                LOG.debug("Rows are no longer counted: shutting down");
                counting.set(false);
            }
        }
    }

    /** Whether a count has been in progress no longer than this, so that others may be waiting for it. */
    boolean isCounting(Duration atMost) {
        return counting.get() && System.nanoTime() - countingSince < atMost.toNanos();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void count(List<String> tables) {
        try {
            for (String table : tables) {
                if (counted.add(table)) {
                    count(table);
                }
            }
        } catch (LoadException e) {
            LOG.debug("{}; will retry", e.getMessage());
        } finally {
            counting.set(false);
        }
    }

    private void count(String table) {
        try {
            state.rows(table).ifPresent(counts -> rows.put(table, counts));
        } catch (LoadException e) {
            counted.remove(table);
            throw e;
        }
    }
}
