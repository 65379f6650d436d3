package org.acreplica.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Canonical;
import org.acreplica.testing.Cli;
import org.acreplica.testing.Copying;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Responses at and beyond the limits of depth and size: they cost a record or an object, never the process. */
@Tag("slow")
class BoundsTest {

    /** A record's own braces are the first of 500. */
    private static final int DEEPEST_VALUE = 499;

    @TempDir
    private Path folder;

    private Copying copying;

    @AfterEach
    void stop() {
        copying.close();
    }

    @Test
    void aRecordNestedNearlyAHundredThousandDeepIsARejectAndTheRestOfItsPageIsLoaded() {
        copyInto(TestDatabase.sqlite(folder));
        copying.collection("tags").putRaw(1, "{\"id\":\"1\",\"tag\":\"before\"}");
        copying.collection("tags").putRaw(2, "{\"id\":\"2\",\"tag\":" + nested(99_900) + "}");
        copying.collection("tags").putRaw(3, "{\"id\":\"3\",\"tag\":\"behind\"}");

        copying.sync("tags", "lists");

        assertThat(copying.table("tags").where("1 = 1 ORDER BY id"))
                .extracting(row -> row.get("tag"))
                .containsExactly("before", "behind");
        assertThat(copying.table("_replica_rejects").where("1 = 1"))
                .singleElement()
                .satisfies(reject -> assertThat(reject)
                        .containsEntry("record_id", "2")
                        .containsEntry("column_name", null)
                        .hasEntrySatisfying(
                                "value", value -> assertThat(value).startsWith("{\"id\":\"2\",\"tag\":[[[")));
        assertThat(copying.table("lists").count("1 = 1")).isEqualTo(120);
    }

    @Test
    void aPageNestedDeeperThanAHundredThousandFailsItsObjectAndTheOthersGoOn() {
        copyInto(TestDatabase.sqlite(folder));
        copying.collection("tags").putRaw(1, "{\"id\":\"1\",\"tag\":" + nested(1_000_000) + "}");
        copying.account()
                .faults()
                .on("/api/3/users")
                .answer(Fault.status(200, "application/json", "{\"meta\":" + nested(200_000) + ",\"users\":[]}"));
        copying.account()
                .faults()
                .on("/api/3/scores")
                .answer(Fault.status(200, "application/json", "{\"scores\":[" + "{\"id\":".repeat(200_000)));

        Cli.Result sync = copying.ends(1, "tags", "users", "scores", "lists");

        for (String object : new String[] {"tags", "users", "scores"}) {
            assertThat(sync.out())
                    .contains(
                            object + " failed: page at offset 0: the answer (HTTP 200) is incomplete or invalid JSON");
        }
        assertThat(sync.out() + sync.err()).doesNotContain("StackOverflow", "OutOfMemory", "\tat ");
        assertThat(copying.table("lists").count("1 = 1")).isEqualTo(120);
    }

    @Test
    void aStringAboveTheBoundOfARecordIsARejectAndTheRestOfItsPageIsLoaded() {
        copyInto(TestDatabase.sqlite(folder));
        String large = "x".repeat(3_000_000);
        copying.collection("tags").putRaw(1, "{\"id\":\"1\",\"tag\":\"before\"}");
        copying.collection("tags").putRaw(2, "{\"id\":\"2\",\"tag\":\"" + large + "\"}");
        copying.collection("tags").putRaw(3, "{\"id\":\"3\",\"tag\":\"" + large.substring(1_100_000) + "\"}");

        copying.with("sync.max-row-size", "2MB").sync("tags", "lists");

        assertThat(copying.table("tags").row(1)).containsEntry("tag", "before");
        assertThat(copying.table("tags").row(2)).isEmpty();
        assertThat(copying.table("tags").row(3).get("tag")).hasSize(1_900_000);
        assertThat(copying.table("_replica_rejects").where("1 = 1"))
                .singleElement()
                .satisfies(reject -> assertThat(reject)
                        .containsEntry("record_id", "2")
                        .hasEntrySatisfying("value", value -> assertThat(value).hasSize(10_000)));
        assertThat(copying.table("lists").count("1 = 1")).isEqualTo(120);
    }

    @Test
    void theDeepestRecordThatIsReadIsHeldBySqlite() {
        theDeepestRecordThatIsReadIsHeldBy(TestDatabase.sqlite(folder));
    }

    @Test
    void theDeepestRecordThatIsReadIsHeldByPostgresql() {
        theDeepestRecordThatIsReadIsHeldBy(TestDatabase.postgresql());
    }

    @Test
    void theDeepestRecordThatIsReadIsHeldByMariadb() {
        theDeepestRecordThatIsReadIsHeldBy(TestDatabase.mariadb());
    }

    @Test
    void theDeepestRecordThatIsReadIsHeldByDuckdb() {
        theDeepestRecordThatIsReadIsHeldBy(TestDatabase.duckdb(folder));
    }

    private void theDeepestRecordThatIsReadIsHeldBy(TestDatabase database) {
        copyInto(database);
        copying.collection("tags").putRaw(1, "{\"id\":\"1\",\"links\":" + nested(DEEPEST_VALUE) + "}");
        copying.collection("tags").putRaw(2, "{\"id\":\"2\",\"links\":" + nested(DEEPEST_VALUE + 1) + "}");

        copying.sync("tags");

        assertThat(Canonical.json(copying.table("tags").row(1).get("links"))).isEqualTo(nested(DEEPEST_VALUE));
        assertThat(copying.table("tags").row(2)).isEmpty();
        assertThat(copying.table("_replica_rejects").where("1 = 1"))
                .extracting(reject -> reject.get("record_id"))
                .containsExactly("2");
    }

    private void copyInto(TestDatabase database) {
        copying = Copying.from(FakeOptions.empty().size("lists", 120), database);
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }
}
