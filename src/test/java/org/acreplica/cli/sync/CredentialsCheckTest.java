package org.acreplica.cli.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.FakeRequest;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Cli;
import org.acreplica.testing.Copying;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The response to the first request is late. */
class CredentialsCheckTest {

    @TempDir
    private Path folder;

    private Copying copying;

    @BeforeEach
    void start() {
        copying = Copying.from(FakeOptions.empty().size("tags", 30), TestDatabase.sqlite(folder));
    }

    @AfterEach
    void stop() {
        copying.close();
    }

    @Test
    void pagesAreAskedForMeanwhile() {
        Duration answered = Duration.ofSeconds(3);
        copying.account().faults().on("/api/3/users/me").answer(Fault.hang(answered));

        copying.sync("tags");

        List<FakeRequest> requests = copying.account().requests();
        assertThat(requests.get(0).path()).endsWith("users/me");
        assertThat(Duration.ofNanos(requests.get(1).nanos() - requests.get(0).nanos()))
                .isLessThan(answered);
        Replicas.assertEqual(copying.account(), copying.database(), "tags");
    }

    @Test
    void aRefusalLeavesNothingBehind() {
        Cli.Result result = copying.with("activecampaign.token", "another-key").ends(3);

        assertThat(result.err().lines()).singleElement().asString().contains("rejected the API key");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aRefusalIsNoRunOfAnEarlierReplica() {
        copying.sync("tags");

        copying.with("activecampaign.token", "another-key").ends(3, "tags");

        assertThat(copying.table("_replica_runs").count("1 = 1")).isEqualTo(1);
    }

    @Test
    void nobodyElseIsAskedForWhileTheAnswerIsBad() {
        copying.with("activecampaign.retries", "8").with("activecampaign.requests-per-second", "2");
        copying.account().faults().on("/api/3/users/me").times(1).answer(Fault.status(500));

        copying.sync("tags");

        assertThat(copying.account().requests())
                .extracting(FakeRequest::path)
                .startsWith("/api/3/users/me", "/api/3/users/me");
    }

    @Test
    void anAccountThatCanNotBeReachedIsSaidOnce() {
        copying.account().close();

        Cli.Result result = copying.with("activecampaign.retries", "1").ends(1);

        assertThat(result.err().lines())
                .singleElement()
                .asString()
                .contains("activecampaign.url", "Connection refused");
        assertThat(folder).isEmptyDirectory();
    }
}
