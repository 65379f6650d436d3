package org.acreplica.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.acreplica.fake.FakeOptions;
import org.acreplica.testing.Copying;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An object without a single loadable record has not been replicated. */
class AllRejectedTest {

    @TempDir
    private Path folder;

    private Copying copying;

    @AfterEach
    void close() {
        copying.close();
    }

    @Test
    void anObjectWhoseIdsAreNoNumbersFailsAndSaysWhy() {
        copying = Copying.from(FakeOptions.empty().size("lists", 3), TestDatabase.sqlite(folder));
        for (int record = 1; record <= 150; record++) {
            copying.collection("tags").putRaw(record, "{\"id\":\"6f1c0d9e-" + record + "\",\"tag\":\"a\"}");
        }

        assertThat(copying.ends(1, "tags", "lists").out())
                .contains("tags", "all 150 records were rejected, the first because the record has no integer id");

        assertThat(copying.rejects("tags")).hasSize(150);
        assertThat(copying.state("tags"))
                .containsEntry("position", null)
                .containsEntry("last_full_at", null)
                .containsEntry("last_success_at", null);
        assertThat(copying.lastRun("tags")).containsEntry("status", "failed").containsEntry("values_rejected", "150");
        assertThat(copying.live("lists")).isEqualTo(3);

        copying.put("tags", 1, "'tag':'a'").sync("tags");
        assertThat(copying.live("tags")).isEqualTo(1);
    }

    @Test
    void anObjectOfWhichTheDatabaseTakesNoRowFails() {
        copying = Copying.from(FakeOptions.empty().size("tags", 4), TestDatabase.sqlite(folder));
        copying.sync("tags");
        copying.database()
                .executeAll(List.of(
                        "DELETE FROM " + copying.database().qualified("tags"),
                        "CREATE TRIGGER refused BEFORE INSERT ON "
                                + copying.database().qualified("tags") + " BEGIN SELECT RAISE(ABORT, 'no tags'); END"));

        assertThat(copying.ends(1, "tags").out()).contains("all 4 records were rejected. _replica_rejects");
    }

    @Test
    void recordsThatAreTooLargeAreWhatTheSettingsSay() {
        copying = Copying.from(FakeOptions.empty().size("tags", 3), TestDatabase.sqlite(folder))
                .with("sync.max-row-size", "1KB");
        copying.collection("tags")
                .ids()
                .forEach(id -> copying.collection("tags")
                        .put(copying.collection("tags").record(id).put("description", "long".repeat(500))));

        copying.sync("tags");

        assertThat(copying.rejects("tags")).hasSize(3);
    }

    @Test
    void oneChangedRecordThatIsRejectedIsNotAllOfThem() {
        copying = Copying.from(FakeOptions.empty().size("contacts", 2), TestDatabase.sqlite(folder));
        copying.sync("contacts");
        copying.collection("contacts")
                .ids()
                .forEach(id -> copying.collection("contacts").remove(id));
        copying.collection("contacts").putRaw(9, "{\"id\":\"none\",\"udate\":\"2026-11-20T10:00:00-05:00\"}");

        copying.sync("contacts");

        assertThat(copying.rejects("contacts")).hasSize(1);
    }
}
