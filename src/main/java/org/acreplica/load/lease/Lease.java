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
 * Lets one process at a time write: a row in the destination names the holder, and its expiry by the database's clock.
 * <ol>
 *   <li>The holder renews it every {@link #RENEWAL}, for {@link #TERM}.
 *   <li>A process that finds it held waits until it expires. If it was renewed meanwhile, its holder is alive and the
 *     newcomer gives up; if not, the holder is dead and the newcomer takes over: on expiry by the database's clock, or
 *     when there was no renewal for longer than a term by the newcomer's own. A holder on the same machine is known to
 *     be dead as soon as its process is gone.
 *   <li>Each transaction checks it first, so that a holder that slept past the expiry writes nothing more.
 *   <li>The holder is told how long it may assume to hold it, and when it has lost it.
 * </ol>
 */
public final class Lease implements AutoCloseable {

    public static final Duration TERM = Duration.ofSeconds(30);
    static final Duration RENEWAL = Duration.ofSeconds(8);

    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);
    private static final Duration POLL = Duration.ofMillis(500);

    /** Leaves time for the last requests of the previous holder, which the account's limit still counts. */
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
     * @param until receives, with each renewal, the {@link System#nanoTime} until which no other process can have taken
     *     over; one term later if the database could not be reached, so that an outage ends nothing prematurely. While
     *     another process holds it, the present: the account's budget is that one's.
     */
    public void tellHeldUntil(LongConsumer until) {
        heldUntil = until;
    }

    /** Called once, when another process has taken over. */
    public void onLost(Runnable action) {
        onLost = action;
    }

    /** The current holder, read without waiting; empty if the lease is free or its holder is dead. */
    public static Optional<String> holderOf(Destination destination) {
        return LeaseTable.read(destination)
                .filter(row -> !row.isOver() && !ProcessName.isDead(row.holder()))
                .map(row -> ProcessName.shown(row.holder()));
    }

    /**
     * Takes the lease, waiting for a holder that may be dead.
     *
     * @param outage how long the database may be unavailable meanwhile
     * @throws LoadException of kind HELD, naming a holder that is alive
     */
    public void take(Outage outage) throws InterruptedException {
        LeaseWatch watch = new LeaseWatch(destination.shownUrl(), System::nanoTime);
        Optional<String> dead = Optional.empty();
        boolean waited = false;
        long asked = System.nanoTime();
        while (!tryToTake(outage, dead)) {
            heldUntil.accept(System.nanoTime());
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

    /** Whether another process has taken over the lease. */
    public boolean isLost() {
        return lost;
    }

    public Fence fence() {
        return new Fence(destination.dialect(), holder);
    }

    /** Releases it, so that the next process need not wait. */
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
            // Released meanwhile: not lost.
            if (!table.renew() && isTaken()) {
                lose();
                return;
            }
            LOG.debug("{}: lease renewed for {} s", destination.shownUrl(), TERM.toSeconds());
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
