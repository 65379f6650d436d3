package org.acreplica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.FakeRequest;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Cli;
import org.acreplica.testing.Copying;
import org.acreplica.testing.TestDatabase;
import org.acreplica.testing.VirtualTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses of intermediaries, and no response at all. */
class NoWordOfActiveCampaignTest {

    private final VirtualTime time = new VirtualTime();

    @TempDir
    private Path folder;

    private Copying copying;

    @BeforeEach
    void startAccount() {
        copying = Copying.from(FakeOptions.empty().size("tags", 3).size("lists", 3), TestDatabase.sqlite(folder))
                .with("activecampaign.retries", "1")
                .in(time);
    }

    @AfterEach
    void closeAccount() {
        copying.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void somethingOnTheWayRefusesNoKey(int status) {
        copying.account().faults().onAll().answer(Fault.alien(status));

        Cli.Result result = copying.ends(1, "tags", "lists");

        assertThat(result.out() + result.err())
                .contains("by an intermediary")
                .doesNotContain("activecampaign.token", "Needs ", "does not have it");
        assertThat(copying.run("check"))
                .returns(1, Cli.Result::exitCode)
                .extracting(Cli.Result::out)
                .asString()
                .contains("activecampaign.url", "by an intermediary")
                .doesNotContain("activecampaign.token");
    }

    @Test
    void anObjectThatOnlyTheWayRefusesFailsAndTheOthersAreReplicated() {
        copying.sync("tags", "lists");
        copying.account().faults().on("/api/3/tags").answer(Fault.alien(404));

        copying.ends(1, "tags", "lists");

        assertThat(copying.lastRun("tags")).containsEntry("status", "failed");
        assertThat(copying.lastRun("tags").get("error")).contains("by an intermediary");
        assertThat(copying.lastRun("lists")).containsEntry("status", "succeeded");
    }

    @Test
    void anUnknownHostEndsTheCommandByItsNameAndTheReason() {
        copying.with("activecampaign.url", "https://acme.invalid").with("activecampaign.retries", "8");

        for (String command : new String[] {"sync", "check", "plan"}) {
            Cli.Result result = copying.run(command);

            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.out() + result.err())
                    .contains("activecampaign.url: https://acme.invalid", "unknown host: acme.invalid");
        }
        assertThat(time.waited()).isLessThan(Duration.ofSeconds(3 * 5));
    }

    @Test
    void checkAsksASilentHostThreeTimes() {
        copying.with("activecampaign.retries", "8").with("activecampaign.request-timeout", "1s");
        copying.account().faults().onAll().answer(Fault.hang(Duration.ofSeconds(30)));

        Cli.Result result = copying.run("check");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).contains("no complete response within 1 s");
        assertThat(copying.account().requests())
                .extracting(FakeRequest::path)
                .containsExactly("/api/3/users/me", "/api/3/users/me", "/api/3/users/me");
    }
}
