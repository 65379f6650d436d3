package org.acreplica.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.acreplica.fake.FakeOptions;
import org.acreplica.load.database.Statements;
import org.acreplica.testing.Copying;
import org.acreplica.testing.SideloadFiles;
import org.acreplica.testing.TestDatabase;
import org.acreplica.testing.VirtualTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch loaded in several transactions counts each of them, however the run ends. */
@Tag("slow")
class SplitBatchesTest {

    private static final String DATA = "22000";
    private static final String REFUSED = "P0001";
    private static final String BUSY = "55P03";

    @TempDir
    private Path folder;

    @Test
    void aRowThatIsRefusedCostsItself() {
        try (Copying copying = tags()) {
            raise(copying, "tags", copying.collection("tags").ids().get(70), DATA);

            copying.sync("tags");

            assertThat(copying.lastRun("tags"))
                    .containsEntry("rows_inserted", "99")
                    .containsEntry("values_rejected", "1");
            assertThat(copying.live("tags")).isEqualTo(99);
        }
    }

    @Test
    void theDebugLogSaysWhatWasHalvedAndWhy() {
        try (Copying copying = tags()) {
            raise(copying, "tags", copying.collection("tags").ids().get(70), DATA);

            assertThat(copying.logOfSync("--debug", "tags"))
                    .contains("DEBUG tags: batch of 100 rows rejected, halved: ")
                    .contains("DEBUG tags: batch of 50 rows rejected, halved: ");
        }
    }

    @Test
    void whatWasCommittedBeforeTheRunFailedCounts() {
        try (Copying copying = tags()) {
            raise(copying, "tags", copying.collection("tags").ids().get(70), DATA);
            raise(copying, "tags", copying.collection("tags").ids().get(90), REFUSED);

            copying.ends(1, "tags");

            assertRunCountsWhatIsThere(copying, "failed");
        }
    }

    @Test
    void whatWasCommittedBeforeTheDatabaseWentAwayCounts() {
        try (Copying copying = tags().in(new VirtualTime())) {
            raise(copying, "tags", copying.collection("tags").ids().get(70), DATA);
            raise(copying, "tags", copying.collection("tags").ids().get(90), BUSY);

            copying.ends(4, "tags");

            assertRunCountsWhatIsThere(copying, "failed");
        }
    }

    @Test
    void rowsThatAreLoadedAgainWithoutThoseThatCameAlongCountOnce() {
        FakeOptions options = FakeOptions.empty().size("contacts", 40).size("contact_tags", 60);
        try (Copying copying = Copying.from(options, TestDatabase.postgresql())
                .with(
                        "routes.directory",
                        SideloadFiles.into(folder.resolve("routes")).toString())) {
            copying.sync();
            copying.database().execute("DELETE FROM " + copying.database().qualified("contacts"));
            copying.run("resync", "contacts");
            raise(copying, "contacts", copying.collection("contacts").ids().get(20), DATA);
            raise(
                    copying,
                    "contact_tags",
                    copying.collection("contact_tags").ids().get(0),
                    REFUSED);
            copying.collection("contact_tags")
                    .put(copying.collection("contact_tags")
                            .record(copying.collection("contact_tags").ids().get(0))
                            .put("updated_timestamp", "2026-11-20T10:00:00-05:00"));

            copying.sync("contacts");

            assertThat(copying.lastRun("contacts"))
                    .containsEntry("rows_inserted", "39")
                    .containsEntry("rows_updated", "0")
                    .containsEntry("rows_unchanged", "0")
                    .containsEntry("values_rejected", "1");
        }
    }

    /** It is not there when existing rows are counted, and is when the insert has waited for it. */
    @Test
    void aRowInsertedByAnotherTransactionMeanwhileIsReplacedAndNotRejected() throws Exception {
        TestDatabase database = TestDatabase.postgresql();
        try (Copying copying = Copying.into(database)) {
            copying.sync("tags");
            copying.put("tags", 7, "'tag':'sent'");
            try (Connection other = DriverManager.getConnection(database.url())) {
                other.setAutoCommit(false);
                Statements.execute(
                        other,
                        "INSERT INTO " + database.qualified("tags")
                                + " (\"id\", \"tag\", \"_synced_at\") VALUES (7, 'theirs', now())");
                CompletableFuture<Void> sync = CompletableFuture.runAsync(() -> copying.sync("tags"));
                await().until(() -> isWaitingForALock(database) || sync.isDone());
                other.commit();
                sync.get();
            }

            assertThat(copying.row("tags", 7)).containsEntry("tag", "sent");
            assertThat(copying.rejects("tags")).isEmpty();
        }
    }

    private static boolean isWaitingForALock(TestDatabase database) {
        AtomicBoolean waiting = new AtomicBoolean();
        database.query(
                "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()",
                row -> waiting.set(true));
        return waiting.get();
    }

    private static Copying tags() {
        Copying copying = Copying.from(FakeOptions.empty().size("tags", 100), TestDatabase.postgresql());
        copying.put("lists", 1, "'name':'a'").sync("lists");
        return copying;
    }

    private static void assertRunCountsWhatIsThere(Copying copying, String status) {
        Map<String, String> run = copying.lastRun("tags");
        assertThat(run).containsEntry("status", status);
        assertThat(Long.parseLong(run.get("rows_inserted")))
                .isEqualTo(copying.live("tags"))
                .isBetween(50L, 98L);
    }

    /** Makes the database fail each statement that writes the row, with this SQLSTATE. */
    private static void raise(Copying copying, String object, long id, String state) {
        String table = copying.database().qualified(object);
        String name = "raise_" + state.toLowerCase(Locale.ROOT);
        copying.database()
                .executeAll(List.of(
                        "CREATE TABLE IF NOT EXISTS " + table + " (\"id\" bigint NOT NULL PRIMARY KEY,"
                                + " \"_synced_at\" timestamptz NOT NULL, \"_deleted_at\" timestamptz)",
                        "CREATE FUNCTION " + name + "() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.\"id\" = "
                                + id + " THEN RAISE EXCEPTION 'not this one' USING ERRCODE = '" + state
                                + "'; END IF; RETURN NEW; END $$",
                        "CREATE TRIGGER " + name + " BEFORE INSERT OR UPDATE ON " + table
                                + " FOR EACH ROW EXECUTE FUNCTION " + name + "()"));
    }
}
