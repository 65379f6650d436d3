package org.acreplica.load;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.HostLock;
import org.acreplica.load.database.LoadException;
import org.acreplica.load.database.Outage;
import org.acreplica.load.lease.Lease;
import org.acreplica.load.state.AccountNote;
import org.acreplica.load.state.StateTables;
import org.acreplica.load.state.StateWriter;
import org.acreplica.model.object.ReplicatedObject;

/**
 * Takes the lease and creates the state tables: at once if they exist, otherwise with the first page, so that a key
 * without permissions leaves nothing behind. Until then the host lock keeps other processes on this machine from
 * calling ActiveCampaign.
 */
final class Opening {

    private final Destination destination;
    private final StateTables tables;
    private final StateWriter state;
    private final Lease lease;
    private final HostLock lock;
    private final AccountNote account;
    private final Outage outage;
    private final Clock clock;
    private volatile Future<Boolean> permission = CompletableFuture.completedFuture(true);
    private volatile boolean ours;
    private volatile boolean open;

    /** Whether another account may replace the recorded one when the destination is opened. */
    private volatile boolean acceptsAccount;

    private volatile boolean replacesAccount;
    private volatile List<ReplicatedObject> objects = List.of();

    Opening(Destination destination, StateWriter state, AccountNote account, Lease lease, Outage outage, Clock clock) {
        this.destination = destination;
        this.tables = new StateTables(destination);
        this.state = state;
        this.lease = lease;
        this.lock = destination.hostLock();
        this.account = account;
        this.outage = outage;
        this.clock = clock;
    }

    /**
     * @param protecting objects that may have tables; their protected columns are emptied when the destination is
     *     opened
     */
    void protect(Collection<ReplicatedObject> protecting) {
        objects = List.copyOf(protecting);
    }

    void acceptAccount() {
        acceptsAccount = true;
    }

    /** @throws LoadException if it cannot be written, is held by another process, or holds another account's copy */
    synchronized void takeExisting() throws InterruptedException {
        lock.take();
        if (tables.exist()) {
            requireAccount();
            take();
        } else {
            destination.tryToWrite();
        }
    }

    /** @param granted false if nothing may be written after all */
    void opensAfter(Future<Boolean> granted) {
        permission = granted;
    }

    void open() throws InterruptedException {
        if (!isPermitted()) {
            throw new InterruptedException("nothing written: the key was rejected");
        }
        takeAndOpen();
    }

    boolean isOpen() {
        return open;
    }

    /** Whether another account's copy will be replaced on opening: then its state does not count. */
    boolean replacesAccount() {
        return replacesAccount;
    }

    /** Whether there are state tables, and no other process writes them. */
    boolean hasState() {
        return ours;
    }

    void close() {
        lock.close();
    }

    private void requireAccount() {
        if (acceptsAccount) {
            replacesAccount = account.isOther();
        } else {
            account.require();
        }
    }

    private boolean isPermitted() throws InterruptedException {
        try {
            return permission.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private synchronized void takeAndOpen() throws InterruptedException {
        take();
        if (replacesAccount) {
            outage.run(() -> state.write("the account could not be replaced", account::replace));
            replacesAccount = false;
        }
        open = true;
    }

    private void take() throws InterruptedException {
        if (ours) {
            return;
        }
        outage.run(tables::create);
        lease.take(outage);
        lock.close();
        outage.run(this::requireAccount);
        outage.run(() -> state.write("the account could not be recorded", account::keep));
        outage.run(() -> state.interruptRuns(clock.instant()));
        outage.run(() -> state.protect(objects, clock.instant()));
        ours = true;
    }
}
