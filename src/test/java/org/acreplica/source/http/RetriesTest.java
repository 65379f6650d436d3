package org.acreplica.source.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.FakeRequest;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Copying;
import org.acreplica.testing.TestDatabase;
import org.acreplica.testing.VirtualTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The number of attempts for one page. */
@Timeout(60)
class RetriesTest {

    @TempDir
    private Path folder;

    private final VirtualTime time = new VirtualTime();
    private Copying copying;

    @BeforeEach
    void startAccount() {
        copying = Copying.from(FakeOptions.empty().size("tags", 1), TestDatabase.sqlite(folder))
                .with("activecampaign.retries", "8")
                .in(time);
    }

    @AfterEach
    void closeAccount() {
        copying.close();
    }

    @Test
    void aLastingFailureIsAskedAgainAsOftenAsTheSettingSaysThenTheObjectFails() {
        copying.account().faults().on("/api/3/tags").answer(Fault.emptyObject());

        copying.with("activecampaign.retries", "2").ends(1, "tags");

        assertThat(copying.queries("tags")).hasSize(3);
        // One and two seconds, each varied by up to a quarter, plus the spacing.
        assertThat(time.passed()).isGreaterThan(Duration.ofMillis(1_800));
        assertThat(time.waited()).isLessThan(Duration.ofMillis(4_500));
    }

    @Test
    void aRefusalForTheRateIsWaitedForAsLongAsItAsks() {
        copying.account()
                .faults()
                .on("/api/3/tags")
                .times(1)
                .answer(Fault.status(429).with("Retry-After", "240"));

        copying.sync("tags");

        assertThat(time.passed()).isGreaterThanOrEqualTo(Duration.ofSeconds(240));
        assertThat(time.waited()).isLessThan(Duration.ofSeconds(250));
    }

    @Test
    void aPageThatBreaksOffIsAskedForInSmallerOnesBetweenTheHalvesOfItsTries() {
        copying.account().faults().on("/api/3/tags").answer(Fault.cutShort());

        copying.with("activecampaign.retries", "3").run("sync", "tags");

        assertThat(copying.account().requests())
                .filteredOn(request -> request.path().equals("/api/3/tags"))
                .extracting(FakeRequest::limit)
                .map(Long::intValue)
                .containsExactly(100, 100, 50, 50, 25, 25, 12, 12, 6, 6, 3, 3, 1, 1, 1, 1, 1, 1, 100, 100);
    }

    @Test
    void noRetriesMeansNone() {
        copying.account().faults().on("/api/3/tags").answer(Fault.html());

        copying.with("activecampaign.retries", "0").run("sync", "tags");

        assertThat(copying.queries("tags")).hasSize(1);
    }

    @Test
    void aRefusalIsTriedThreeTimesBeforeItIsBelieved() {
        copying.account().faults().on("/api/3/tags").answer(Fault.status(403));

        copying.run("sync", "tags");

        assertThat(copying.queries("tags")).hasSize(3);
        assertThat(time.passed()).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aRefusalForTheRateUsesUpNoTryOfAnotherFailure() {
        Fault refused = Fault.status(429).with("Retry-After", "0");
        copying.account().faults().on("/api/3/tags").times(3).answer(refused);
        copying.account().faults().on("/api/3/tags").times(2).answer(Fault.status(500));
        copying.account().faults().on("/api/3/tags").times(1).answer(refused);

        copying.with("activecampaign.retries", "2").sync("tags");

        assertThat(copying.queries("tags")).hasSize(7);
    }

    @Test
    void aFailureUsesUpNoTryOfARefusalForTheRate() {
        copying.account().faults().on("/api/3/tags").times(2).answer(Fault.status(500));
        copying.account().faults().on("/api/3/tags").answer(Fault.status(429).with("Retry-After", "0"));

        copying.with("activecampaign.retries", "2").ends(1, "tags");

        assertThat(copying.queries("tags")).hasSize(2 + 7);
    }
}
