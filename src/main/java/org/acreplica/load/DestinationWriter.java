package org.acreplica.load;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongConsumer;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.LoadException;
import org.acreplica.load.database.Outage;
import org.acreplica.load.lease.Lease;
import org.acreplica.load.state.AccountNote;
import org.acreplica.load.state.StateWriter;
import org.acreplica.load.transaction.Transactions;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.row.RowFormat;
import org.acreplica.time.Time;
import org.apache.camel.ProducerTemplate;

/**
 * The entry point for writing: one process at a time, from taking a destination to releasing it. Runs load through its
 * {@link #loader}. Closing it leaves the destination open.
 */
public final class DestinationWriter implements AutoCloseable {

    /** How long to wait for an unavailable database. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Destination destination;
    private final Lease lease;
    private final StateWriter state;
    private final Outage outage;
    private final AccountNote account;
    private final Opening opening;
    private final Loader loader;
    private volatile boolean stopping;

    /**
     * @param account to be copied: its host, plus the port if it is not the default
     * @param template sends to the routes of a context that has {@code direct:load}
     */
    public DestinationWriter(
            Destination destination,
            String account,
            UpkeepSettings upkeep,
            ProducerTemplate template,
            ScheduledExecutorService timer,
            Clock clock,
            Time time) {
        this.destination = destination;
        this.lease = new Lease(destination, timer);
        this.state = new StateWriter(destination, lease.fence());
        this.outage = new Outage(PATIENCE, () -> stopping, time);
        this.account = new AccountNote(destination, account);
        this.opening = new Opening(destination, state, this.account, lease, outage, clock);
        Transactions transactions = new Transactions(destination, template);
        this.loader = new Loader(destination, state, new Commits(transactions, lease.fence(), outage, clock), upkeep);
    }

    /** Allows the account to replace another one whose copy the destination holds; call before taking it. */
    public void acceptAccount() {
        opening.acceptAccount();
    }

    /**
     * Empties columns that files protect and that were loaded before, once the destination is taken.
     *
     * @param objects all whose files protect columns, selected or not
     */
    public void protect(Collection<ReplicatedObject> objects) {
        opening.protect(objects);
    }

    /**
     * Takes the lease of a destination that already holds a copy. A new one waits for the first page, but must be
     * writable.
     *
     * @throws LoadException if it cannot be written, is held by another process, or holds another account's copy
     */
    public void takeExisting() throws InterruptedException {
        opening.takeExisting();
    }

    /**
     * Delays all writing until the result is known.
     *
     * @param granted false if nothing may be written after all
     */
    public void opensAfter(Future<Boolean> granted) {
        opening.opensAfter(granted);
    }

    /** Opens the destination for the first page. Returns at once if it is already open. Thread-safe. */
    public void open() throws InterruptedException {
        opening.open();
    }

    public boolean isStopping() {
        return stopping;
    }

    public boolean isOpen() {
        return opening.isOpen();
    }

    /** Whether there are state tables to read. */
    public boolean hasState() {
        return opening.hasState();
    }

    /** Whether the object's table may hold rows of another account: then its next full read replaces them all. */
    public boolean isMixed(String object) {
        return hasState()
                && (opening.replacesAccount()
                        || outage.sitOut(() -> destination.transaction(
                                object + ": the account could not be read",
                                connection -> account.isMixed(connection, object))));
    }

    /** Whether the state tables are about another account, which this one is about to replace. */
    public boolean replacesAccount() {
        return opening.replacesAccount();
    }

    public Loader loader() {
        return loader;
    }

    public RowFormat rowFormat() {
        return destination.rowFormat();
    }

    /** Between two runs: resets cursor and position, if any. */
    public void forget(String object) {
        if (hasState()) {
            state.forget(object);
        }
    }

    /** When a run of the object last succeeded. */
    public Optional<Instant> lastSuccess(String object) {
        return hasState() ? outage.sitOut(() -> state.read(object)).lastSuccessAt() : Optional.empty();
    }

    /** @param until as {@link Lease#tellHeldUntil} gives it */
    public void tellHeldUntil(LongConsumer until) {
        lease.tellHeldUntil(until);
    }

    /** Called once, when another process has taken over the destination. */
    public void onLost(Runnable action) {
        lease.onLost(action);
    }

    public boolean isLost() {
        return lease.isLost();
    }

    /** Stops waiting for databases. */
    public void stop() {
        stopping = true;
    }

    @Override
    public void close() {
        lease.close();
        opening.close();
    }
}
