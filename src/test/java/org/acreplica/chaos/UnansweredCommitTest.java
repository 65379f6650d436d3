package org.acreplica.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeCollection;
import org.acreplica.fake.FakeOptions;
import org.acreplica.testing.Cli;
import org.acreplica.testing.MariadbDatabase;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The answer of a commit that took effect is lost, of each in turn: nothing is there twice, nothing is missing, and
 * {@code _replica_runs} counts what was done. On SQLite each fourth commit is taken, elsewhere each fifteenth; {@code
 * -Dmoments.every=1} takes each.
 */
@Tag("slow")
class UnansweredCommitTest {

    private static final int TAGS = 120;
    private static final int SCORES = 8;
    private static final int SOME = Integer.getInteger("moments.every", 15);
    private static final String NO_ID = "{\"tag\":\"no id\"}";

    @TempDir
    private Path folder;

    private FakeAccount account;

    /** Tags: rejects of each sort. Scores: a row that the database refuses, for a twin, and rows that are gone. */
    @BeforeEach
    void open() {
        account = FakeAccount.start(
                FakeOptions.empty().requestsPerSecond(0).size("tags", TAGS).size("scores", SCORES));
        FakeCollection tags = account.collection("tags");
        List<Long> ids = tags.ids();
        List.of(3, 4, 105).forEach(index -> tags.putRaw(ids.get(index), NO_ID));
        List.of(5, 6, 110).forEach(index -> put("tags", ids.get(index), "subscriber_count", "many"));
        List<Long> scores = account.collection("scores").ids();
        List.of(2, 3).forEach(index -> put("scores", scores.get(index), "name", "twin"));
    }

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void onSqlite() {
        loseAnswers(Math.min(SOME, 4), () -> TestDatabase.sqlite(folder));
    }

    @Test
    void onPostgresql() {
        loseAnswers(SOME, TestDatabase::postgresql);
    }

    @Test
    void onMariadb() {
        loseAnswers(SOME, TestDatabase::mariadb);
    }

    @Test
    void onDuckdb() {
        loseAnswers(SOME, () -> TestDatabase.duckdb(folder));
    }

    private void loseAnswers(int every, Supplier<TestDatabase> databases) {
        int commits = 0;
        while (isExactWithout(commits, databases.get())) {
            commits += every;
        }
        assertThat(commits).isGreaterThan(20);
    }

    /** @return whether there were so many commits */
    private boolean isExactWithout(int commit, TestDatabase database) {
        makeTable(database);
        Mishaps mishaps = new Mishaps();
        DatabaseTrouble trouble = DatabaseTrouble.after(commit, DatabaseTrouble.Kind.COMMIT_UNANSWERED);
        mishaps.comes(trouble);
        Cli cli = Cli.reading(account, mishaps.before(database.url()));
        if (database instanceof MariadbDatabase mariadb) {
            cli.with("destination.schema", mariadb.schema());
        }

        Cli.Result result = cli.run("sync", "tags", "scores");
        if (result.exitCode() == 4) {
            // Before anything was asked for: there is no run yet, as is seen below.
            result = cli.run("sync", "tags", "scores");
        }

        String when = "commit " + commit;
        assertThat(result.exitCode()).as(when + result.err() + result.out()).isZero();
        assertThat(counts(database, "tags")).as(when).containsExactly(TAGS, TAGS - 3, 0, 0, 0, 6);
        assertThat(counts(database, "scores")).as(when).containsExactly(SCORES, SCORES - 1, 0, 0, 2, 1);
        assertThat(database.table("tags").count("1 = 1")).as(when).isEqualTo(TAGS - 3);
        assertThat(database.table("scores").count("\"_deleted_at\" IS NULL"))
                .as(when)
                .isEqualTo(SCORES - 1);
        List<String> rejects = new ArrayList<>(Collections.nCopies(3, null + " " + null + " " + NO_ID));
        List.of(5, 6, 110)
                .forEach(index -> rejects.add(account.collection("tags").ids().get(index) + " subscriber_count many"));
        assertThat(database.table("_replica_rejects").where("\"reason\" NOT LIKE 'the database rejected%'"))
                .as(when)
                .extracting(row -> row.get("record_id") + " " + row.get("column_name") + " " + row.get("value"))
                .containsExactlyInAnyOrderElementsOf(rejects);
        assertThat(database.table("_replica_rejects").count("\"reason\" LIKE 'the database rejected%'"))
                .as(when)
                .isEqualTo(1);
        return trouble.hasFired();
    }

    private static void makeTable(TestDatabase database) {
        String schema = database.qualified("tags").replaceFirst("\\.?\"tags\"$", "");
        if (!schema.isEmpty()) {
            database.execute("CREATE SCHEMA " + schema);
        }
        boolean mariadb = database instanceof MariadbDatabase;
        String exact = mariadb ? " COLLATE utf8mb4_bin" : "";
        String instant = mariadb ? "DATETIME(6)" : schema.isEmpty() ? "TEXT" : "TIMESTAMPTZ";
        String scores = database.qualified("scores");
        database.execute("CREATE TABLE " + scores + " (\"id\" BIGINT NOT NULL PRIMARY KEY, \"name\" VARCHAR(200)"
                + exact + " UNIQUE, \"_synced_at\" " + instant + ", \"_deleted_at\" " + instant + ")");
        database.execute("INSERT INTO " + scores + " (\"id\") VALUES (900000001), (900000002)");
    }

    /** Of the only run: read, inserted, updated, unchanged, deleted, rejected. */
    private static List<Integer> counts(TestDatabase database, String object) {
        List<Map<String, String>> runs = database.table("_replica_runs").where("\"object\" = '" + object + "'");
        assertThat(runs).hasSize(1);
        return List.of(
                        "records_read",
                        "rows_inserted",
                        "rows_updated",
                        "rows_unchanged",
                        "rows_deleted",
                        "values_rejected")
                .stream()
                .map(column -> Integer.valueOf(runs.get(0).get(column)))
                .toList();
    }

    private void put(String object, long id, String field, String value) {
        FakeCollection collection = account.collection(object);
        collection.put(collection.record(id).put(field, value));
    }
}
