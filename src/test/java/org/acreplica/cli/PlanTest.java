package org.acreplica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.FakeRequest;
import org.acreplica.fake.TotalForm;
import org.acreplica.testing.Cli;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What replicating will cost, before it begins. */
class PlanTest {

    @TempDir
    private Path folder;

    private FakeAccount account;

    @BeforeEach
    void start() {
        account = FakeAccount.start(FakeOptions.empty()
                .requestsPerSecond(0)
                .size("contacts", 4_321)
                .size("tags", 250)
                .total("tags", TotalForm.STRING));
    }

    @AfterEach
    void stop() {
        account.close();
    }

    @Test
    void itAsksForEachObjectOnceAndWritesNothing() {
        Cli.Result result = cli().run("plan");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(account.requests())
                .extracting(FakeRequest::path)
                .filteredOn(path -> !path.endsWith("users/me"))
                .containsExactlyInAnyOrderElementsOf(Replicas.objects().stream()
                        .map(object -> "/api/3/" + Replicas.object(object).path())
                        .toList());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void itSaysRowsAndCallsOfEachObject() throws Exception {
        JsonNode plan = new ObjectMapper().readTree(cli().run("plan", "--json").out());

        JsonNode contacts = object(plan, "contacts");
        assertThat(contacts.path("rows").asLong()).isEqualTo(4_321);
        assertThat(contacts.path("history_calls").asLong()).isEqualTo(44);
        assertThat(object(plan, "tags").path("history_calls").asLong()).isEqualTo(3);
        assertThat(object(plan, "tags").path("usual_calls").asLong()).isEqualTo(3);
    }

    @Test
    void itWarnsWhereTheFrequencyCanNotBeKept() {
        assertThat(cli().with("sync.frequency", "30m").run("plan").out()).doesNotContain("cannot be kept");
        try (FakeAccount large =
                FakeAccount.start(FakeOptions.empty().size("tags", 100).lie("tags", rows -> 1_000_000))) {
            assertThat(Cli.reading(large, TestDatabase.sqlite(folder))
                            .with("activecampaign.requests-per-second", "5")
                            .with("sync.objects", "tags")
                            .with("sync.frequency", "30m")
                            .run("plan")
                            .out())
                    .contains("sync.frequency cannot be kept", "the least frequency that fits is 1h");
        }
    }

    private Cli cli() {
        return Cli.reading(account, TestDatabase.sqlite(folder));
    }

    private static JsonNode object(JsonNode plan, String name) {
        return plan.path("objects")
                .valueStream()
                .filter(line -> line.path("object").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
