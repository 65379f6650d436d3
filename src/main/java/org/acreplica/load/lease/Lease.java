package org.acreplica.load.lease;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.LoadException;
import org.acreplica.load.database.Outage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One process at a time: a row in the destination that says who may write, and until when by the database's own clock.
 *
 * <ol>
 *   <li>The holder prolongs it every {@link #RENEWAL}, for {@link #TERM}.
 *   <li>A process that finds it held waits until it expires. If it was renewed meanwhile, its holder is alive and the
 *   newcomer gives
 *       up; if not, the holder died and the newcomer takes it over: at the end by the database's clock, or when nothing
 *       was prolonged for longer than a term by the newcomer's own. A holder that was a process of this very machine is
 *       known to be dead as soon as the process is gone.
 *   <li>Each transaction checks it first, so that a holder that slept through its end writes nothing more.
 *   <li>The holder is told until when it may believe that it is, and when it no longer is.
 * </ol>
 */
public final class Lease implements AutoCloseable {

    public static final Duration TERM = Duration.ofSeconds(30);
    static final Duration RENEWAL = Duration.ofSeconds(8);

    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);
    private static final Duration POLL = Duration.ofMillis(500);

    /** The account's limit counts what a holder before sent last. */
    private static final Duration AFTER_ANOTHER = Duration.ofSeconds(1);

    private final Destination destination;
    private final ScheduledExecutorService timer;
    private final String holder;
    private final LeaseTable table;
    private volatile @Nullable ScheduledFuture<?> renewal;
    private volatile boolean lost;
    private volatile LongConsumer heldUntil = nanoTime -> {};
    private volatile Runnable onLost = () -> {};

    public Lease(Destination destination, ScheduledExecutorService timer) {
        this.destination = destination;
        this.timer = timer;
        this.holder = ProcessName.thisProcess();
        this.table = new LeaseTable(destination, holder, TERM.toSeconds());
    }

    /**
     * @param until gets the {@link System#nanoTime} until which no other process can have taken it, with each renewal;
     * one
     *     term more where the database could not be reached, so that an outage does not end what it would not end
     */
    public void tellHeldUntil(LongConsumer until) {
        heldUntil = until;
    }

    /** Does it once, when another process has taken it over. */
    public void onLost(Runnable action) {
        onLost = action;
    }

    /** The present holder, read without waiting; empty if the lease is free or its holder is dead. */
    public static Optional<String> holderOf(Destination destination) {
        return LeaseTable.read(destination)
                .filter(row -> !row.isOver() && !ProcessName.isDead(row.holder()))
                .map(row -> ProcessName.shown(row.holder()));
    }

    /**
     * Takes it, waiting for the end of a holder that may be dead.
     *
     * @param outage how long a database may be away meanwhile
     * @throws LoadException of kind HELD naming the holder that lives
     */
    public void take(Outage outage) throws InterruptedException {
        LeaseWatch watch = new LeaseWatch(destination.shownUrl(), System::nanoTime);
        Optional<String> dead = Optional.empty();
        boolean waited = false;
        long asked = System.nanoTime();
        while (!tryToTake(outage, dead)) {
            dead = outage.sitOut(table::read).flatMap(watch::look);
            Thread.sleep(POLL.toMillis());
            waited = true;
            asked = System.nanoTime();
        }
        if (waited) {
            Thread.sleep(AFTER_ANOTHER.toMillis());
        }
        heldUntil.accept(asked + TERM.toNanos());
        renewal = timer.scheduleWithFixedDelay(
                this::renew, RENEWAL.toMillis(), RENEWAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    public boolean isTaken() {
        return renewal != null;
    }

    /** Whether another process has taken over what this one had taken. */
    public boolean isLost() {
        return lost;
    }

    public Fence check() {
        return new Fence(destination.dialect(), holder);
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
            table.giveBack();
        } catch (LoadException e) {
            LOG.warn("{}; it expires within {} s", e.getMessage(), TERM.toSeconds());
        }
    }

    private boolean tryToTake(Outage outage, Optional<String> dead) {
        return outage.sitOut(() -> table.take(dead));
    }

    private void renew() {
        long asked = System.nanoTime();
        try {
            // Released meanwhile: nothing is lost.
            if (!table.renew() && isTaken()) {
                lose();
                return;
            }
        } catch (LoadException e) {
            LOG.warn("{}", e.getMessage());
        }
        heldUntil.accept(asked + TERM.toNanos());
    }

    private void lose() {
        if (!lost) {
            lost = true;
            LOG.error(
                    "This process no longer holds {}: another process has taken it over; exiting",
                    destination.shownUrl());
            onLost.run();
        }
    }
}
