package org.acreplica.source.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Cli;
import org.acreplica.testing.Copying;
import org.acreplica.testing.TestDatabase;
import org.acreplica.testing.VirtualTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rate-limit responses, in every form: they delay or end the run, and lose no row. */
@Timeout(60)
class RefusedForRateTest {

    @TempDir
    private Path folder;

    private Copying copying;

    @BeforeEach
    void fillAccount() {
        copying = Copying.into(TestDatabase.sqlite(folder));
        for (String object : new String[] {"tags", "lists", "users", "groups"}) {
            copying.put(object, 1, "'name':'a'");
        }
    }

    @AfterEach
    void closeAccount() {
        copying.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "soon", "-5", "", "Thu, 01 Jan 1970 00:00:00 GMT", "Thu, 99 Jan 2099"})
    void oneRefusalIsWaitedForWhateverItAsksFor(String retryAfter) {
        copying.account()
                .faults()
                .on("/api/3/tags")
                .times(1)
                .answer(Fault.status(429).with("Retry-After", retryAfter));

        copying.sync("tags");

        assertThat(copying.lastRun("tags")).containsEntry("throttled", "1").containsEntry("records_read", "1");
    }

    @Test
    void twoHeadersOfTheSameNameAreOne() {
        VirtualTime time = new VirtualTime();
        copying.in(time)
                .account()
                .faults()
                .on("/api/3/tags")
                .times(1)
                .answer(Fault.status(429).with("Retry-After", "40").with("Retry-After", "40"));

        copying.sync("tags");

        assertThat(time.waited()).isBetween(Duration.ofSeconds(38), Duration.ofSeconds(60));
    }

    @Test
    void a503IsARefusalToo() {
        copying.account()
                .faults()
                .on("/api/3/tags")
                .times(1)
                .answer(Fault.status(503).with("Retry-After", "0"));

        copying.sync("tags");

        assertThat(copying.lastRun("tags")).containsEntry("throttled", "1");
    }

    @Test
    void anObjectThatIsRefusedForEverFailsAndNoOtherSuffers() {
        copying.account().faults().on("/api/3/tags").answer(Fault.status(429).with("Retry-After", "0"));

        copying.ends(1, "tags", "lists", "users", "groups");

        assertThat(copying.lastRun("tags")).containsEntry("status", "failed");
        assertThat(copying.lastRun("tags").get("error")).contains("429");
        for (String object : new String[] {"lists", "users", "groups"}) {
            assertThat(copying.lastRun(object)).containsEntry("status", "succeeded");
        }
    }

    @Test
    void aDayIsNotWaitedForAndWhatWasLoadedStays() {
        for (int id = 2; id <= 150; id++) {
            copying.put("tags", id, "'tag':'" + id + "'");
        }
        copying.account()
                .faults()
                .on("/api/3/tags")
                .from(2)
                .answer(Fault.status(429).with("Retry-After", "86400"));

        Cli.Result result = copying.ends(1, "tags");

        assertThat(result.err() + result.out()).contains("rate-limited by ActiveCampaign until");
        assertThat(copying.live("tags")).isEqualTo(100);
        assertThat(copying.queries("tags")).hasSize(2);
    }
}
