package org.acreplica.source.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.FakeRequest;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Cli;
import org.acreplica.testing.TestDatabase;
import org.acreplica.testing.VirtualTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How often one page is asked for. */
@Timeout(60)
class RetriesTest {

    @TempDir
    private Path folder;

    private final VirtualTime time = new VirtualTime();
    private FakeAccount account;
    private Cli cli;

    @BeforeEach
    void startAccount() {
        account = FakeAccount.start(FakeOptions.empty().requestsPerSecond(0).size("tags", 1));
        cli = Cli.reading(account, TestDatabase.sqlite(folder).url()).in(time);
    }

    @AfterEach
    void closeAccount() {
        account.close();
    }

    @Test
    void aLastingFailureIsAskedAgainAsOftenAsTheSettingSaysThenTheObjectFails() {
        account.faults().on("/api/3/tags").answer(Fault.emptyObject());

        Cli.Result result = cli.with("activecampaign.retries", "2").run("sync", "tags");

        assertThat(calls("tags")).isEqualTo(3);
        assertThat(result.exitCode()).isEqualTo(1);
        // A second and two, each a quarter more or less, and the pace.
        assertThat(time.passed()).isGreaterThan(Duration.ofMillis(1_800));
        assertThat(time.waited()).isLessThan(Duration.ofMillis(4_500));
    }

    @Test
    void aRefusalForTheRateIsWaitedForAsLongAsItAsks() {
        account.faults().on("/api/3/tags").times(1).answer(Fault.status(429).with("Retry-After", "240"));

        Cli.Result result = cli.run("sync", "tags");

        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
        assertThat(time.passed()).isGreaterThanOrEqualTo(Duration.ofSeconds(240));
        assertThat(time.waited()).isLessThan(Duration.ofSeconds(250));
    }

    @Test
    void aPageThatBreaksOffIsAskedForInSmallerOnesBetweenTheHalvesOfItsTries() {
        account.faults().on("/api/3/tags").answer(Fault.cutShort());

        cli.with("activecampaign.retries", "3").run("sync", "tags");

        assertThat(account.requests())
                .filteredOn(request -> request.path().equals("/api/3/tags"))
                .extracting(FakeRequest::limit)
                .map(Long::intValue)
                .containsExactly(100, 100, 50, 50, 25, 25, 12, 12, 6, 6, 3, 3, 1, 1, 1, 1, 1, 1, 100, 100);
    }

    @Test
    void noRetriesMeansNone() {
        account.faults().on("/api/3/tags").answer(Fault.html());

        cli.with("activecampaign.retries", "0").run("sync", "tags");

        assertThat(calls("tags")).isEqualTo(1);
    }

    @Test
    void aRefusalIsTriedThreeTimesBeforeItIsBelieved() {
        account.faults().on("/api/3/tags").answer(Fault.status(403));

        cli.run("sync", "tags");

        assertThat(calls("tags")).isEqualTo(3);
        assertThat(time.passed()).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aRefusalForTheRateUsesUpNoTryOfAnotherFailure() {
        Fault refused = Fault.status(429).with("Retry-After", "0");
        account.faults().on("/api/3/tags").times(3).answer(refused);
        account.faults().on("/api/3/tags").times(2).answer(Fault.status(500));
        account.faults().on("/api/3/tags").times(1).answer(refused);

        Cli.Result result = cli.with("activecampaign.retries", "2").run("sync", "tags");

        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
        assertThat(calls("tags")).isEqualTo(7);
    }

    @Test
    void aFailureUsesUpNoTryOfARefusalForTheRate() {
        account.faults().on("/api/3/tags").times(2).answer(Fault.status(500));
        account.faults().on("/api/3/tags").answer(Fault.status(429).with("Retry-After", "0"));

        Cli.Result result = cli.with("activecampaign.retries", "2").run("sync", "tags");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(calls("tags")).isEqualTo(2 + 7);
    }

    private long calls(String object) {
        return account.requests().stream()
                .filter(request -> request.path().equals("/api/3/" + object))
                .count();
    }
}
