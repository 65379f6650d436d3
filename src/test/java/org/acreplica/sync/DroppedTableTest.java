package org.acreplica.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.acreplica.fake.FakeCollection;
import org.acreplica.fake.FakeOptions;
import org.acreplica.testing.Copying;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dropped tables and columns are read again, also of incremental objects. */
class DroppedTableTest {

    @TempDir
    private Path folder;

    private final AtomicBoolean done = new AtomicBoolean();
    private Copying copying;

    @BeforeEach
    void start() {
        copying = Copying.from(FakeOptions.empty().size("deals", 230), TestDatabase.sqlite(folder));
    }

    @AfterEach
    void close() {
        copying.close();
    }

    @Test
    void aTableDroppedBetweenTwoRunsIsReadInFull() {
        copying.sync("deals");
        copying.database().execute("DROP TABLE \"deals\"");

        copying.sync("deals");

        assertExact();
        assertThat(copying.lastRun("deals")).containsEntry("mode", "full");
    }

    @Test
    void aColumnDroppedBetweenTwoRunsFillsAgain() {
        copying.sync("deals");
        copying.database().execute("ALTER TABLE \"deals\" DROP COLUMN \"title\"");

        copying.sync("deals");

        assertExact();
    }

    @Test
    void aTableDroppedDuringARunIsReadAgainFromTheFirstPage() {
        atTheLastPage("DROP TABLE IF EXISTS \"deals\"");

        copying.sync("deals");

        assertThat(done).isTrue();
        assertExact();
    }

    @Test
    void aColumnDroppedDuringARunFillsAgain() {
        atTheLastPage("ALTER TABLE \"deals\" DROP COLUMN \"title\"");

        copying.sync("deals");

        assertThat(done).isTrue();
        assertExact();
    }

    @Test
    void aReadThatBeginsAnewForADroppedColumnMayStillDeleteWhatItWasAllowedTo() {
        try (Copying tags = Copying.from(FakeOptions.empty().size("tags", 450), TestDatabase.sqlite(folder))) {
            tags.sync("tags");
            FakeCollection collection = tags.collection("tags");
            collection.ids().subList(210, 450).forEach(collection::remove);
            collection.beforePage(query -> {
                if (query.offset() == 200 && done.compareAndSet(false, true)) {
                    await().until(() -> tags.state("tags").get("position") != null);
                    tags.database().execute("ALTER TABLE \"tags\" DROP COLUMN \"description\"");
                }
            });

            tags.sync("tags", "--accept-deletes");

            assertThat(done).isTrue();
            assertThat(tags.marked("tags")).isEqualTo(240);
        }
    }

    /** Once, before the response to the last page, when the first one is in the table. */
    private void atTheLastPage(String sql) {
        copying.collection("deals").beforePage(query -> {
            if (query.offset() == 200 && done.compareAndSet(false, true)) {
                await().until(() -> copying.database().hasTable("deals")
                        && copying.table("deals").count("1 = 1") > 0);
                copying.database().execute(sql);
            }
        });
    }

    private void assertExact() {
        Replicas.assertEqual(copying.account(), copying.database(), "deals");
    }
}
