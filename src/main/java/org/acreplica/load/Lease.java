package org.acreplica.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.acreplica.load.LoadException.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One process at a time: a row in the destination that says who may write, and until when by the database's own clock.
 *
 * <ol>
 *   <li>The holder prolongs it every {@link #RENEWAL}, for {@link #TERM}.
 *   <li>Whoever finds it held waits until its end. If it was prolonged meanwhile, its holder lives and the newcomer gives
 *       up; if not, the holder died and the newcomer takes it over. A holder that was a process of this very machine
 *       is known to be dead as soon as the process is gone.
 *   <li>Each transaction checks it first, so that a holder that slept through its end writes nothing more.
 * </ol>
 */
public final class Lease implements AutoCloseable {

    static final Duration TERM = Duration.ofSeconds(30);
    static final Duration RENEWAL = Duration.ofSeconds(8);

    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Destination destination;
    private final Dialect dialect;
    private final ScheduledExecutorService timer;
    private final String holder;
    private volatile ScheduledFuture<?> renewal;

    public Lease(Destination destination, ScheduledExecutorService timer) {
        this.destination = destination;
        this.dialect = destination.dialect();
        this.timer = timer;
        this.holder = Machine.thisProcess();
    }

    /** Who holds it at this time, without waiting; empty where nobody does or the holder is dead. */
    static Optional<String> holderOf(Destination destination) {
        return read(destination)
                .filter(row -> !row.isOver() && !Machine.isDead(row.holder()))
                .map(row -> Machine.shown(row.holder()));
    }

    /**
     * Takes it, waiting for the end of a holder that may be dead.
     *
     * @param outage how long a database may be away meanwhile
     * @throws LoadException of kind HELD naming the holder that lives
     */
    public void take(Outage outage) throws InterruptedException {
        Optional<Row> first = outage.sitOut(this::read);
        while (!outage.sitOut(this::tryToTake)) {
            Optional<Row> now = outage.sitOut(this::read);
            boolean prolonged = now.isPresent()
                    && (first.isEmpty()
                            || !now.get().holder().equals(first.get().holder())
                            || now.get().until() > first.get().until());
            if (prolonged) {
                throw new LoadException(
                        Kind.HELD,
                        destination.shownUrl() + " is in use by another replica: "
                                + Machine.shown(now.get().holder())
                                + ". Stop that one first, or give this one its own destination.schema");
            }
            Thread.sleep(POLL.toMillis());
        }
        renewal = timer.scheduleWithFixedDelay(
                this::renew, RENEWAL.toMillis(), RENEWAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    public boolean isTaken() {
        return renewal != null;
    }

    LeaseCheck check() {
        return new LeaseCheck(dialect, holder);
    }

    /** Gives it back, so that the next process need not wait. */
    @Override
    public void close() {
        if (renewal == null) {
            return;
        }
        ScheduledFuture<?> last = renewal;
        renewal = null;
        last.cancel(false);
        try {
            update("return-lease", Map.of("holder", holder));
        } catch (LoadException e) {
            LOG.warn("{}; it ends by itself within {} s", e.getMessage(), TERM.toSeconds());
        }
    }

    private boolean tryToTake() {
        update("insert-lease", Map.of("holder", holder, "seconds", TERM.toSeconds()));
        String dead = read().map(Row::holder).filter(Machine::isDead).orElse(holder);
        update("take-lease", Map.of("holder", holder, "dead", dead, "seconds", TERM.toSeconds()));
        return isOurs();
    }

    private void renew() {
        try {
            update("renew-lease", Map.of("holder", holder, "seconds", TERM.toSeconds()));
            // Given back meanwhile, it is nobody's loss.
            if (!isOurs() && isTaken()) {
                LOG.error("This process does not hold {} any more; it writes nothing more", destination.shownUrl());
            }
        } catch (LoadException e) {
            LOG.warn("{}", e.getMessage());
        }
    }

    /** Asked by reading: some drivers do not count a row that an update left as it was. */
    private boolean isOurs() {
        return read().filter(row -> row.holder().equals(holder)).isPresent();
    }

    private void update(String statement, Map<String, Object> parameters) {
        destination.transaction(
                "the lease could not be written",
                connection -> Sql.update(connection, dialect.statement(statement), parameters));
    }

    private Optional<Row> read() {
        return read(destination);
    }

    private static Optional<Row> read(Destination destination) {
        List<Row> rows = destination.transaction(
                "the lease could not be read",
                connection -> Sql.query(
                        connection,
                        destination.dialect().statement("read-lease"),
                        Map.of(),
                        row -> new Row(row.getString("holder"), row.getLong("held_until"), row.getLong("now"))));
        return rows.stream().findFirst();
    }

    private record Row(String holder, long until, long now) {
        boolean isOver() {
            return until < now;
        }
    }
}
