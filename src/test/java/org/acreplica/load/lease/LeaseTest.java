package org.acreplica.load.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.acreplica.fake.FakeOptions;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.DestinationSettings;
import org.acreplica.load.database.Outage;
import org.acreplica.testing.Copying;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaseTest {

    @TempDir
    private Path folder;

    @Test
    void whileAnotherHoldsItTheBudgetIsNotOurs() throws Exception {
        TestDatabase database = TestDatabase.sqlite(folder);
        try (Copying copying = Copying.from(FakeOptions.empty().size("tags", 1), database)) {
            copying.sync("tags");
        }
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        List<Boolean> ours = new ArrayList<>();
        try (Destination destination = Destination.open(
                        new DestinationSettings(database.url(), Optional.empty(), Optional.empty(), "activecampaign"));
                Lease other = new Lease(destination, timer);
                Lease lease = new Lease(destination, timer)) {
            other.take(Outage.notWaitedFor());
            lease.tellHeldUntil(until -> {
                ours.add(until - System.nanoTime() > 0);
                other.close();
            });

            lease.take(Outage.notWaitedFor());
        } finally {
            timer.shutdownNow();
        }
        assertThat(ours).containsExactly(false, true);
    }
}
