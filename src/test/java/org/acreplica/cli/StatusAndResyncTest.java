package org.acreplica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Map;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Cli;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the state tables say of each object, and how it is forgotten. */
class StatusAndResyncTest {

    @TempDir
    private Path folder;

    private TestDatabase database;
    private FakeAccount account;

    @BeforeEach
    void start() {
        database = TestDatabase.sqlite(folder);
        account = FakeAccount.start(
                FakeOptions.empty().requestsPerSecond(0).size("contacts", 250).size("tags", 30));
    }

    @AfterEach
    void stop() {
        account.close();
    }

    @Test
    void beforeTheFirstReplicationNothingIsKnownAndNothingIsMade() throws Exception {
        Cli.Result result = cli().run("status");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out().lines().filter(line -> line.contains("never"))).hasSameSizeAs(Replicas.objects());
        assertThat(status("tags").path("status").asText()).isEqualTo("never");
        assertThat(folder).isEmptyDirectory();
        assertThat(account.requests()).isEmpty();
    }

    @Test
    void afterwardsItSaysHowCurrentEachObjectIsWithoutAskingAnybody() throws Exception {
        cli().run("sync", "contacts", "tags");
        account.collection("tags").remove(account.collection("tags").ids().get(3));
        cli().run("sync", "tags");
        account.clearRequests();

        assertThat(status("tags").path("status").asText()).isEqualTo("succeeded");
        assertThat(status("tags").path("rows_live").asLong()).isEqualTo(29);
        assertThat(status("tags").path("rows_gone").asLong()).isEqualTo(1);
        assertThat(status("contacts").path("cursor").asText()).isNotBlank();
        String shown = cli().run("status").out();
        assertThat(shown)
                .containsPattern("(?m)^ tags +succeeded +20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d +29 +1$")
                .endsWith("Nothing needs attention." + System.lineSeparator());
        assertThat(shown.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(account.requests()).isEmpty();
    }

    @Test
    void itEndsWithWhatNeedsAttention() throws Exception {
        cli().run("sync", "tags");
        account.faults().on("/api/3/lists").answer(Fault.status(500));
        account.faults().on("/api/3/forms").answer(Fault.status(403));
        cli().with("activecampaign.retries", "0").run("sync", "lists", "forms", "groups");
        database.execute("UPDATE \"_replica_objects\" SET \"last_success_at\" = '2026-09-01 00:00:00.000Z'"
                + " WHERE \"object\" = 'tags'");

        String shown = cli().run("status").out();

        assertThat(shown.substring(shown.indexOf("Skipped")).lines())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("Skipped: forms (check says why)"),
                        line -> assertThat(line).isEqualTo("Needs attention:"),
                        line -> assertThat(line)
                                .matches("  lists failed \\d+ (s|min) ago: page at offset 0 refused \\(HTTP 500\\)"),
                        line -> assertThat(line)
                                .matches("  tags: the copy is \\d+ d old, more than twice its frequency of 6h"));
        assertThat(new ObjectMapper()
                        .readTree(cli().run("status", "--json").out())
                        .path("attention")
                        .findValuesAsText("object"))
                .containsExactly("lists", "tags");
    }

    @Test
    void manyCopiesThatAreOldAreToldInOneLine() {
        cli().run("sync", "tags", "lists", "forms", "users", "groups");
        database.execute("UPDATE \"_replica_objects\" SET \"last_success_at\" = '2026-09-01 00:00:00.000Z'");

        assertThat(cli().run("status").out().lines())
                .last()
                .isEqualTo(
                        "  5 copies are older than twice their frequency: forms, groups, lists and 2 more. Is run running?");
    }

    @Test
    void whatIsForgottenIsReadFromItsFirstPageAndNoRowIsDeleted() {
        cli().run("sync", "contacts", "tags");

        Cli.Result result = cli().run("resync", "contacts");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("contacts");
        assertThat(database.table("contacts").count("1 = 1")).isEqualTo(250);
        assertThat(state("contacts")).containsEntry("cursor", null).containsEntry("position", null);
        assertThat(state("tags")).doesNotContainEntry("last_full_at", null);
        account.clearRequests();
        assertThat(cli().run("sync", "contacts").exitCode()).isZero();
        assertThat(account.requests())
                .noneMatch(request -> request.query().containsKey("filters[updated_after]"))
                .filteredOn(request -> request.path().equals("/api/3/contacts"))
                .hasSize(3);
        Replicas.assertEqual(account, database, "contacts");
    }

    @Test
    void anObjectThatThereIsNotIsRefused() {
        assertThat(cli().run("resync", "contcts")).satisfies(result -> {
            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.err()).contains("contcts", "contacts");
        });
        assertThat(cli().run("resync").exitCode()).isEqualTo(2);
    }

    private Cli cli() {
        return Cli.reading(account, database);
    }

    private JsonNode status(String object) throws Exception {
        JsonNode report =
                new ObjectMapper().readTree(cli().run("status", "--json").out());
        return report.path("objects")
                .valueStream()
                .filter(line -> line.path("object").asText().equals(object))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> state(String object) {
        return database.table("_replica_objects")
                .where("\"object\" = '" + object + "'")
                .get(0);
    }
}
