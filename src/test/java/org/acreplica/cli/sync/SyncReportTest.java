package org.acreplica.cli.sync;

import static org.assertj.core.api.Assertions.assertThat;

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

/** The table at the end of a replication. */
class SyncReportTest {

    @TempDir
    private Path folder;

    private Copying copying;

    @BeforeEach
    void start() {
        copying = Copying.from(FakeOptions.empty().size("contacts", 120).size("tags", 30), TestDatabase.sqlite(folder));
    }

    @AfterEach
    void stop() {
        copying.close();
    }

    @Test
    void itShowsTheObjectsWithNewsAndNamesTheOthersInOneLine() {
        Cli.Result result = copying.sync();

        int others = Replicas.objects().size() - 2;
        assertThat(result.out().lines().findFirst().orElseThrow()).matches(" object +rows +new +changed +gone +calls");
        assertThat(result.out())
                .containsPattern("(?m)^ contacts +120 ✓ +120 +\\d$")
                .containsPattern("(?m)^ tags +30 ✓ +30 +1$")
                .containsPattern("(?m)^ all " + (others + 2) + " +150 +150 +[0-9]+$")
                .containsPattern("(?m)^" + others + " unchanged: account_contacts.* and [0-9]+ more \\(--all\\)$")
                .containsPattern("calls in [0-9.]+ s: [0-9]+ % of the budget of 2000 per second");
        assertThat(result.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void rowsThatCameWithContactsAreCountedAsNew() {
        try (Copying joined = Copying.from(
                FakeOptions.empty().size("contacts", 120).size("contact_tags", 40), TestDatabase.sqlite(folder))) {
            Cli.Result result = joined.sync("contacts", "contact_tags");

            assertThat(result.out())
                    .contains("1 came with other objects: contact_tags")
                    .doesNotContain("unchanged")
                    .containsPattern("(?m)^ all 2 +160 +160 +[0-9]+$");
        }
    }

    @Test
    void longPagesSaveNoCalls() {
        try (Copying alone = Copying.from(FakeOptions.empty().size("tags", 250), TestDatabase.sqlite(folder))) {
            alone.account().faults().on("/api/3/tags").answer(Fault.ignoresLimit());

            Cli.Result result = alone.sync("tags");

            assertThat(alone.live("tags")).isEqualTo(250);
            assertThat(result.out()).doesNotContain("saved");
        }
    }

    @Test
    void withAllEachObjectHasALine() {
        Cli.Result result = copying.sync("--all");

        assertThat(Replicas.objects())
                .allSatisfy(object -> assertThat(result.out()).containsPattern("(?m)^ " + object + " +\\d+ ✓ "));
        assertThat(result.out()).doesNotContain("unchanged");
    }

    @Test
    void whereNothingIsNewThereIsNoTable() {
        copying.sync("contacts", "tags");

        Cli.Result result = copying.sync("contacts", "tags");

        assertThat(result.out().lines()).hasSize(2).first().isEqualTo("2 unchanged: contacts, tags (--all)");
    }

    @Test
    void whatIsSkippedOrFailsIsSaidWithItsReason() {
        copying.account().faults().on("/api/3/lists").answer(Fault.status(403));
        copying.account().faults().on("/api/3/forms").answer(Fault.status(404));
        copying.account().faults().on("/api/3/users").answer(Fault.status(500));
        copying.collection("tags").putRaw(31, "{\"id\":\"31\",\"cdate\":\"never\"}");

        Cli.Result result = copying.ends(1, "tags", "lists", "forms", "users", "groups");

        assertThat(result.out())
                .contains("rejects")
                .contains("1 unchanged: groups (--all)")
                .contains("1 skipped (no permission; see check): lists")
                .contains("1 skipped (not in this account): forms")
                .contains("users failed: page at offset 0 refused (HTTP 500)");
    }

    @Test
    void asJsonThereIsNothingElseOnStandardOutput() {
        Cli.Result result = copying.sync("--json", "tags");

        assertThat(result.out()).startsWith("{").contains("\"exit_code\" : 0");
        assertThat(result.err()).isEmpty();
    }
}
