package org.acreplica.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.ShortLivedJvm;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar is killed during its run, repeatedly; then it may finish, and every row is compared. */
class KilledProcessIT {

    private static final int KILLS = Integer.getInteger("kills", 5);
    private static final long SEED = Long.getLong("kills.seed", 1);

    @TempDir
    private Path folder;

    @Test
    void whatIsKilledAgainAndAgainEndsExact() throws Exception {
        TestDatabase database = TestDatabase.sqlite(folder);
        Random random = new Random(SEED);
        try (FakeAccount account =
                FakeAccount.start(FakeOptions.demo().requestsPerSecond(0).size("contacts", 2_000))) {
            for (int kill = 0; kill < KILLS; kill++) {
                Process process = sync(account, database);
                killAtRequest(5 + random.nextInt(60), account, process);
            }
            account.faults().clear();

            Process last = sync(account, database);

            assertThat(last.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(last.exitValue()).isZero();
            Replicas.assertEqual(account, database);
            assertThat(database.table("_replica_runs").count("\"status\" = 'running'"))
                    .isZero();
            assertThat(database.table("_replica_lease").count("1 = 1")).isZero();
        }
    }

    /** Kills the process at the n-th request, or lets it finish if it sends fewer. */
    private static void killAtRequest(int request, FakeAccount account, Process process) throws InterruptedException {
        AtomicInteger requests = new AtomicInteger();
        account.faults().clear();
        account.faults()
                .onAll()
                .when(any -> {
                    if (requests.incrementAndGet() == request) {
                        process.destroyForcibly();
                    }
                    return false;
                })
                .answer(Fault.status(500));
        process.waitFor();
    }

    private Process sync(FakeAccount account, TestDatabase database) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        ShortLivedJvm.command("-Xmx256m", "-jar", System.getProperty("replica.jar"), "sync"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.log").toFile());
        builder.environment().put("ACTIVECAMPAIGN_URL", account.url());
        builder.environment().put("ACTIVECAMPAIGN_TOKEN", account.token());
        builder.environment().put("ACTIVECAMPAIGN_REQUESTS_PER_SECOND", "100");
        builder.environment().put("DESTINATION_URL", database.url());
        return builder.start();
    }
}
