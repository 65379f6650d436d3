package org.acreplica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.FakeRequest;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Cli;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The answer to the first request comes late. */
class CredentialsCheckTest {

    private static final Duration LATENCY = Duration.ofMillis(400);

    @TempDir
    private Path folder;

    private final FakeOptions options =
            FakeOptions.empty().requestsPerSecond(0).latency(LATENCY).size("tags", 30);

    @Test
    void pagesAreAskedForMeanwhile() {
        try (FakeAccount account = FakeAccount.start(options)) {
            TestDatabase database = TestDatabase.sqlite(folder);

            Cli.Result result = Cli.reading(account, database).run("sync", "tags");

            assertThat(result.exitCode()).isZero();
            List<FakeRequest> requests = account.requests();
            assertThat(requests.get(0).path()).endsWith("users/me");
            assertThat(Duration.ofNanos(
                            requests.get(1).nanos() - requests.get(0).nanos()))
                    .isLessThan(LATENCY);
            Replicas.assertEqual(account, database, "tags");
        }
    }

    @Test
    void aRefusalLeavesNothingBehind() {
        try (FakeAccount account = FakeAccount.start(options)) {
            Cli.Result result = Cli.reading(account, TestDatabase.sqlite(folder))
                    .with("activecampaign.token", "another-key")
                    .run("sync");

            assertThat(result.exitCode()).isEqualTo(3);
            assertThat(result.err().lines()).singleElement().asString().contains("rejected the API key");
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void aRefusalIsNoRunOfAnEarlierReplica() {
        try (FakeAccount account = FakeAccount.start(options)) {
            TestDatabase database = TestDatabase.sqlite(folder);
            Cli.reading(account, database).run("sync", "tags");

            Cli.Result result = Cli.reading(account, database)
                    .with("activecampaign.token", "another-key")
                    .run("sync", "tags");

            assertThat(result.exitCode()).isEqualTo(3);
            assertThat(database.table("_replica_runs").count("1 = 1")).isEqualTo(1);
        }
    }

    @Test
    void nobodyElseIsAskedForWhileTheAnswerIsBad() {
        try (FakeAccount account = FakeAccount.start(options.latency(Duration.ZERO))) {
            account.faults().on("/api/3/users/me").times(1).answer(Fault.status(500));

            Cli.Result result = Cli.reading(account, TestDatabase.sqlite(folder))
                    .with("activecampaign.requests-per-second", "20")
                    .run("sync", "tags");

            assertThat(result.exitCode()).isZero();
            assertThat(account.requests())
                    .extracting(FakeRequest::path)
                    .startsWith("/api/3/users/me", "/api/3/users/me");
        }
    }

    @Test
    void anAccountThatCanNotBeReachedIsSaidOnce() {
        FakeAccount account = FakeAccount.start(options);
        account.close();

        Cli.Result result = Cli.reading(account, TestDatabase.sqlite(folder))
                .with("activecampaign.retries", "1")
                .run("sync");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err().lines())
                .singleElement()
                .asString()
                .contains("activecampaign.url", "Connection refused");
        assertThat(folder).isEmptyDirectory();
    }
}
