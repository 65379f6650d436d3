package org.acreplica.replica;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.acreplica.load.State;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.HostLock;
import org.acreplica.load.database.LoadException;
import org.acreplica.load.database.Outage;
import org.acreplica.load.lease.Lease;
import org.acreplica.sync.Opening;

/**
 * Takes the lease and creates the state tables: at once where there are some, otherwise with the first page. Until then
 * the machine's lock keeps others of it from asking too.
 */
final class DestinationOpening implements Opening {

    private final Destination destination;
    private final State state;
    private final Lease lease;
    private final HostLock lock;
    private final Outage outage;
    private final Clock clock;
    private volatile Future<Boolean> permission = CompletableFuture.completedFuture(true);
    private boolean hasState;
    private boolean ours;
    private boolean open;

    DestinationOpening(Destination destination, State state, Lease lease, HostLock lock, Outage outage, Clock clock) {
        this.destination = destination;
        this.state = state;
        this.lease = lease;
        this.lock = lock;
        this.outage = outage;
        this.clock = clock;
    }

    /**
     * Takes a destination that was replicated to before. A new one waits for the first page, but has to be writable.
     *
     * @throws LoadException when it can not be written, or is held
     */
    synchronized void takeExisting() throws InterruptedException {
        lock.take();
        hasState = state.exists();
        if (hasState) {
            take();
        } else {
            destination.tryToWrite();
        }
    }

    /** @param granted false where nothing is to be written after all */
    void opensAfter(Future<Boolean> granted) {
        permission = granted;
    }

    @Override
    public void open() throws InterruptedException {
        if (!isPermitted()) {
            throw new InterruptedException("nothing is to be written: the key is not accepted");
        }
        takeAndOpen();
    }

    @Override
    public synchronized boolean isOpen() {
        return open;
    }

    @Override
    public synchronized boolean hasState() {
        return hasState;
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
        patiently(state::create);
        hasState = true;
        lease.take(outage);
        lock.close();
        patiently(() -> state.interruptRuns(clock.instant()));
        ours = true;
    }

    private void patiently(Runnable work) {
        outage.sitOut(() -> {
            work.run();
            return true;
        });
    }
}
