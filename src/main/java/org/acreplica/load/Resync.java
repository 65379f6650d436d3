package org.acreplica.load;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.LoadException;
import org.acreplica.load.database.Outage;
import org.acreplica.load.lease.Lease;
import org.acreplica.load.state.StateTables;
import org.acreplica.load.state.StateWriter;

/** Resets the state of objects while no process replicates them, so that their next run reads everything. */
public final class Resync {

    private Resync() {}

    /**
     * @return false if nothing was ever replicated
     * @throws LoadException if the destination is unavailable, or held by another process
     */
    public static boolean of(Destination destination, List<String> objects) throws InterruptedException {
        if (!new StateTables(destination).exist()) {
            return false;
        }
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        try (Lease lease = new Lease(destination, timer)) {
            lease.take(Outage.notWaitedFor());
            objects.forEach(new StateWriter(destination, lease.fence())::forget);
            return true;
        } finally {
            timer.shutdownNow();
        }
    }
}
