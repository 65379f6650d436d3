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
 * The door for those who write: one process at a time, from taking a destination to giving it back. Runs load through
 * its {@link #loader}. Closing it leaves the destination open.
 */
public final class DestinationWriter implements AutoCloseable {

    /** A database that goes away is waited for so long. */
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
     * @param account whose copy it is to hold: its host, and its port where that is not the usual one
     * @param template sends through the routes of a context that has {@code direct:load}
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
        this.state = new StateWriter(destination, lease.check());
        this.outage = new Outage(PATIENCE, () -> stopping, time);
        this.account = new AccountNote(destination, account);
        this.opening = new Opening(destination, state, this.account, lease, outage, clock);
        Transactions transactions = new Transactions(destination, template);
        this.loader = new Loader(destination, state, new Commits(transactions, lease.check(), outage, clock), upkeep);
    }

    /** Lets the account replace another one whose copy the destination holds; to be said before it is taken. */
    public void acceptAccount() {
        opening.acceptAccount();
    }

    /**
     * Empties columns that files protect and that were loaded before, as soon as the destination is taken.
     *
     * @param objects all whose files protect columns, selected or not
     */
    public void protect(Collection<ReplicatedObject> objects) {
        opening.protect(objects);
    }

    /**
     * Takes a destination that was replicated to before. A new one waits for the first page, but has to be writable.
     *
     * @throws LoadException when it cannot be written, is held, or holds another account's copy
     */
    public void takeExisting() throws InterruptedException {
        opening.takeExisting();
    }

    /**
     * Writes nothing before that is known.
     *
     * @param granted false if nothing is to be written after all
     */
    public void opensAfter(Future<Boolean> granted) {
        opening.opensAfter(granted);
    }

    /** Opens the destination when the first page is there. Returns at once when it is open already. Thread-safe. */
    public void open() throws InterruptedException {
        opening.open();
    }

    public boolean isOpen() {
        return opening.isOpen();
    }

    /** Whether there are state tables to read. */
    public boolean hasState() {
        return opening.hasState();
    }

    /**
     * Whether the object's table may hold rows of another account than this one: then its next full read replaces
     * them all.
     */
    public boolean isMixed(String object) {
        return hasState()
                && (opening.replacesAccount()
                        || outage.sitOut(() -> destination.transaction(
                                object + ": the account could not be read",
                                connection -> account.isMixed(connection, object))));
    }

    /** Whether what the state tables say is about another account, which this one is about to replace. */
    public boolean replacesAccount() {
        return opening.replacesAccount();
    }

    public Loader loader() {
        return loader;
    }

    public RowFormat rowFormat() {
        return destination.rowFormat();
    }

    /** Between two runs: forgets cursor and position, where there are any. */
    public void forget(String object) {
        if (hasState()) {
            state.forget(object);
        }
    }

    /** When a run of the object ended well last. */
    public Optional<Instant> lastSuccess(String object) {
        return hasState() ? outage.sitOut(() -> state.read(object)).lastSuccessAt() : Optional.empty();
    }

    /** @param until as {@link Lease#tellHeldUntil} gives it */
    public void tellHeldUntil(LongConsumer until) {
        lease.tellHeldUntil(until);
    }

    /** Does it once, when another process has taken the destination over. */
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
