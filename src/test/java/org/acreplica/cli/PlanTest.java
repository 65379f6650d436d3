package org.acreplica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.FakeRequest;
import org.acreplica.fake.Fault;
import org.acreplica.fake.TotalForm;
import org.acreplica.testing.Cli;
import org.acreplica.testing.Copying;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The estimated cost of replicating. */
class PlanTest {

    @TempDir
    private Path folder;

    private Copying copying;

    @BeforeEach
    void start() {
        copying = Copying.from(
                FakeOptions.empty().size("contacts", 4_321).size("tags", 250).total("tags", TotalForm.STRING),
                TestDatabase.sqlite(folder));
    }

    @AfterEach
    void stop() {
        copying.close();
    }

    @Test
    void itAsksForEachObjectOnceAndWritesNothing() {
        Cli.Result result = copying.run("plan");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(copying.account().requests())
                .extracting(FakeRequest::path)
                .filteredOn(path -> !path.endsWith("users/me"))
                .containsExactlyInAnyOrderElementsOf(Replicas.objects().stream()
                        .map(object -> "/api/3/" + Replicas.object(object).path())
                        .toList());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void itSaysRowsAndCallsOfEachObject() throws Exception {
        JsonNode plan =
                new ObjectMapper().readTree(copying.run("plan", "--json").out());

        JsonNode contacts = object(plan, "contacts");
        assertThat(contacts.path("rows").asLong()).isEqualTo(4_321);
        assertThat(contacts.path("history_calls").asLong()).isEqualTo(44);
        assertThat(object(plan, "tags").path("history_calls").asLong()).isEqualTo(3);
        assertThat(object(plan, "tags").path("usual_calls").asLong()).isEqualTo(3);
    }

    @Test
    void itEndsWith3WhereNoObjectMayBeRead() {
        copying.with("sync.objects", "tags,lists");
        copying.account().faults().on("/api/3/tags").answer(Fault.status(403));
        copying.account().faults().on("/api/3/lists").answer(Fault.status(404));

        assertThat(copying.run("plan").exitCode()).isEqualTo(3);
    }

    @Test
    void itEndsWith1WhereAnObjectCannotBePlanned() throws IOException {
        copying.with("sync.objects", "tags,lists").with("activecampaign.retries", "0");
        copying.account().faults().on("/api/3/tags").answer(Fault.status(500));
        assertThat(copying.run("plan").exitCode()).isEqualTo(1);
        copying.account().faults().clear();

        Path routes = Files.createDirectory(folder.resolve("routes"));
        Files.copy(Path.of("routes/lists.camel.yaml"), routes.resolve("lists.camel.yaml"));
        Files.writeString(routes.resolve("tags.camel.yaml"), "- route:\n\tid: tags\n");
        Cli.Result result = copying.with("routes.directory", routes.toString()).run("plan");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("tags cannot be planned: tags.camel.yaml, line 2: tab found");
        assertThat(result.out()).contains("lists");
    }

    @Test
    void itWarnsWhereTheFrequencyCanNotBeKept() {
        assertThat(copying.with("sync.frequency", "30m").run("plan").out()).doesNotContain("cannot be kept");
        try (Copying large = Copying.from(
                FakeOptions.empty().size("tags", 100).lie("tags", rows -> 1_000_000), TestDatabase.sqlite(folder))) {
            assertThat(large.with("activecampaign.requests-per-second", "5")
                            .with("sync.objects", "tags")
                            .with("sync.frequency", "30m")
                            .run("plan")
                            .out())
                    .contains("sync.frequency cannot be kept", "the shortest sync.frequency that works is 1h");
        }
    }

    /** The account does not change, so that each call is predictable. */
    @Test
    void itForetellsTheCallsOfTheNextSync() throws Exception {
        FakeOptions options = FakeOptions.empty()
                .size("contacts", 1_234)
                .size("contact_tags", 2_300)
                .size("contact_custom_field_values", 1_501)
                .size("contact_lists", 40)
                .size("contact_automations", 700)
                .size("deals", 250)
                .size("deal_activities", 330)
                .size("tags", 120);
        try (Copying steady = Copying.from(options, TestDatabase.sqlite(folder))) {
            for (String run : new String[] {"first copy", "typical run"}) {
                JsonNode plan =
                        new ObjectMapper().readTree(steady.run("plan", "--json").out());
                steady.sync();
                int calls = steady.account().requests().size();

                assertThat(plan.path("next_calls").asLong() - calls)
                        .as("%s: %s calls were made", run, calls)
                        .isBetween(-1L, 1L);
            }
            JsonNode plan =
                    new ObjectMapper().readTree(steady.run("plan", "--json").out());
            JsonNode tags = object(plan, "contact_tags");
            assertThat(tags.path("own_history_calls").asLong()).isEqualTo(23);
            assertThat(tags.path("history_calls").asLong()).isEqualTo(2);
            assertThat(tags.path("comes_with").asText()).isEqualTo("contacts");
            assertThat(plan.path("advice").toString())
                    .contains(
                            "contact_tags: a typical run reads its own list, 23 calls",
                            "sync.frequency.contact_tags=24h")
                    .doesNotContain("contact_lists", "contact_automations");
            assertThat(steady.run("plan").out())
                    .contains("comes with contacts", "save 39 of ", "calls of the first copy");
        }
    }

    private static JsonNode object(JsonNode plan, String name) {
        return plan.path("objects")
                .valueStream()
                .filter(line -> line.path("object").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
