package org.acreplica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Cli;
import org.acreplica.testing.Copying;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The state of each object, and how it is reset. */
class StatusAndResyncTest {

    @TempDir
    private Path folder;

    private Copying copying;

    @BeforeEach
    void start() {
        copying = Copying.from(FakeOptions.empty().size("contacts", 250).size("tags", 30), TestDatabase.sqlite(folder));
    }

    @AfterEach
    void stop() {
        copying.close();
    }

    @Test
    void beforeTheFirstReplicationNothingIsKnownAndNothingIsMade() throws Exception {
        Cli.Result result = copying.run("status");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out().lines().filter(line -> line.contains("never"))).hasSameSizeAs(Replicas.objects());
        assertThat(status("tags").path("status").asText()).isEqualTo("never");
        assertThat(folder).isEmptyDirectory();
        assertThat(copying.account().requests()).isEmpty();
    }

    @Test
    void aFirstReplicationInWhichAllFailedIsKnown() throws Exception {
        copying.account().faults().on("/api/3/tags").answer(Fault.status(500));
        copying.with("activecampaign.retries", "0").ends(1, "tags");

        assertThat(copying.lastRun("tags")).containsEntry("status", "failed");
        assertThat(status("tags").path("status").asText()).isEqualTo("failed");
        assertThat(copying.run("status").out()).doesNotContain("Nothing needs attention");
    }

    @Test
    void afterwardsItSaysHowCurrentEachObjectIsWithoutAskingAnybody() throws Exception {
        copying.sync("contacts", "tags");
        copying.collection("tags").remove(copying.collection("tags").ids().get(3));
        copying.sync("tags");
        copying.account().clearRequests();

        assertThat(status("tags").path("status").asText()).isEqualTo("succeeded");
        assertThat(status("tags").path("rows_live").asLong()).isEqualTo(29);
        assertThat(status("tags").path("rows_gone").asLong()).isEqualTo(1);
        assertThat(status("contacts").path("cursor").asText()).isNotBlank();
        String shown = copying.run("status").out();
        assertThat(shown)
                .containsPattern("(?m)^ tags +succeeded +20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d +29 +1$")
                .endsWith("Nothing needs attention." + System.lineSeparator());
        assertThat(shown.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(copying.account().requests()).isEmpty();
    }

    @Test
    void itEndsWithWhatNeedsAttention() throws Exception {
        copying.sync("tags");
        copying.account().faults().on("/api/3/lists").answer(Fault.status(500));
        copying.account().faults().on("/api/3/forms").answer(Fault.status(403));
        copying.ends(1, "lists", "forms", "groups");
        copying.database()
                .execute("UPDATE \"_replica_objects\" SET \"last_success_at\" = '2026-09-01 00:00:00.000Z'"
                        + " WHERE \"object\" = 'tags'");

        String shown = copying.run("status").out();

        assertThat(shown.substring(shown.indexOf("Skipped")).lines())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("Skipped: forms (check says why)"),
                        line -> assertThat(line).isEqualTo("Needs attention:"),
                        line -> assertThat(line)
                                .matches("  lists failed \\d+ (s|min) ago: page at offset 0 refused \\(HTTP 500\\)"),
                        line -> assertThat(line)
                                .matches("  tags: the copy is \\d+ d old, more than twice its frequency of 6h"));
        assertThat(new ObjectMapper()
                        .readTree(copying.run("status", "--json").out())
                        .path("attention")
                        .findValuesAsText("object"))
                .containsExactly("lists", "tags");
    }

    @Test
    void manyCopiesThatAreOldAreToldInOneLine() {
        copying.sync("tags", "lists", "forms", "users", "groups");
        copying.database().execute("UPDATE \"_replica_objects\" SET \"last_success_at\" = '2026-09-01 00:00:00.000Z'");

        assertThat(copying.run("status").out().lines())
                .last()
                .isEqualTo(
                        "  5 copies are older than twice their frequency: forms, groups, lists and 2 more. Is run running?");
    }

    @Test
    void whatIsForgottenIsReadFromItsFirstPageAndNoRowIsDeleted() {
        copying.sync("contacts", "tags");

        Cli.Result result = copying.run("resync", "contacts");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("contacts");
        assertThat(copying.table("contacts").count("1 = 1")).isEqualTo(250);
        assertThat(copying.state("contacts")).containsEntry("cursor", null).containsEntry("position", null);
        assertThat(copying.state("tags")).doesNotContainEntry("last_full_at", null);
        copying.sync("contacts");
        assertThat(copying.account().requests())
                .noneMatch(request -> request.query().containsKey("filters[updated_after]"))
                .filteredOn(request -> request.path().equals("/api/3/contacts"))
                .hasSize(3);
        Replicas.assertEqual(copying.account(), copying.database(), "contacts");
    }

    @Test
    void anObjectThatThereIsNotIsRefused() {
        assertThat(copying.run("resync", "contcts")).satisfies(result -> {
            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.err()).contains("contcts", "contacts");
        });
        assertThat(copying.run("resync").exitCode()).isEqualTo(2);
    }

    private JsonNode status(String object) throws Exception {
        JsonNode report =
                new ObjectMapper().readTree(copying.run("status", "--json").out());
        return report.path("objects")
                .valueStream()
                .filter(line -> line.path("object").asText().equals(object))
                .findFirst()
                .orElseThrow();
    }
}
