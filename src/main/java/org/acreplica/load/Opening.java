package org.acreplica.load;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.HostLock;
import org.acreplica.load.database.LoadException;
import org.acreplica.load.database.Outage;
import org.acreplica.load.lease.Lease;

/**
 * Takes the lease and creates the state tables: at once where there are some, otherwise with the first page, so that a
 * key that may read nothing leaves nothing behind. Until then the machine's lock keeps others of it from asking too.
 */
final class Opening {

    private final Destination destination;
    private final StateTables tables;
    private final StateWriter state;
    private final Lease lease;
    private final HostLock lock;
    private final Outage outage;
    private final Clock clock;
    private volatile Future<Boolean> permission = CompletableFuture.completedFuture(true);
    private volatile boolean ours;
    private volatile boolean open;

    Opening(Destination destination, StateWriter state, Lease lease, Outage outage, Clock clock) {
        this.destination = destination;
        this.tables = new StateTables(destination);
        this.state = state;
        this.lease = lease;
        this.lock = destination.hostLock();
        this.outage = outage;
        this.clock = clock;
    }

    /** @throws LoadException when it can not be written, or is held */
    synchronized void takeExisting() throws InterruptedException {
        lock.take();
        if (tables.exist()) {
            take();
        } else {
            destination.tryToWrite();
        }
    }

    /** @param granted false where nothing is to be written after all */
    void opensAfter(Future<Boolean> granted) {
        permission = granted;
    }

    void open() throws InterruptedException {
        if (!isPermitted()) {
            throw new InterruptedException("nothing is to be written: the key is not accepted");
        }
        takeAndOpen();
    }

    boolean isOpen() {
        return open;
    }

    /** Whether there are state tables, which no other process writes. */
    boolean hasState() {
        return ours;
    }

    void close() {
        lock.close();
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
        open = true;
    }

    private void take() throws InterruptedException {
        if (ours) {
            return;
        }
        outage.run(tables::create);
        lease.take(outage);
        lock.close();
        outage.run(() -> state.interruptRuns(clock.instant()));
        ours = true;
    }
}
