package org.acreplica.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.acreplica.fake.FakeOptions;
import org.acreplica.testing.Cli;
import org.acreplica.testing.Copying;
import org.acreplica.testing.DatabaseKind;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables and views of other applications under the replica's names. */
@Tag("slow")
class ForeignTableTest {

    @TempDir
    private Path folder;

    private Copying copying;

    @AfterEach
    void close() {
        copying.close();
    }

    private TestDatabase open(DatabaseKind kind) {
        copying = Copying.from(FakeOptions.empty().size("users", 3).size("tags", 4), kind.create(folder));
        copying.database().createSchema();
        return copying.database();
    }

    @ParameterizedTest
    @EnumSource
    void aForeignTableIsLeftAsItIsAndTheOtherObjectsGoOn(DatabaseKind kind) {
        TestDatabase database = open(kind);
        String users = database.qualified("users");
        database.execute("CREATE TABLE " + users + " (\"id\" bigint PRIMARY KEY, \"email\" varchar(80))");
        database.execute("INSERT INTO " + users + " VALUES (1, 'a@b.example'), (2, 'c@d.example'), (4, 'e@f.example')");

        Cli.Result result = copying.with("sync.deletes", "remove").ends(1, "users", "tags");

        assertThat(result.out()).contains("users failed", "was not created by the replica", "_synced_at");
        assertThat(copying.queries("users")).isEmpty();
        assertThat(copying.live("tags")).isEqualTo(4);
        List<String> emails = copying.table("users").where("1 = 1 ORDER BY \"id\"").stream()
                .map(row -> row.get("email"))
                .toList();
        assertThat(emails).containsExactly("a@b.example", "c@d.example", "e@f.example");
        assertThat(copying.table("users").row(1)).hasSize(2);
        assertThat(copying.run("status").exitCode()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aForeignTableIsNotWrittenToInARepeatedRunEither(DatabaseKind kind) {
        TestDatabase database = open(kind);
        copying.sync("users", "tags");
        database.execute("DROP TABLE " + database.qualified("users"));
        database.execute("CREATE TABLE " + database.qualified("users") + " (\"id\" varchar(20) PRIMARY KEY)");

        copying.ends(1, "users", "tags");

        assertThat(copying.table("users").count("1 = 1")).isZero();
        assertThat(copying.lastRun("users")).containsEntry("status", "failed");
    }

    @ParameterizedTest
    @EnumSource
    void aViewIsRefusedLikeATable(DatabaseKind kind) {
        TestDatabase database = open(kind);
        database.execute("CREATE VIEW " + database.qualified("tags") + " AS SELECT 1 AS \"id\", 2 AS \"_synced_at\"");

        Cli.Result result = copying.ends(1, "users", "tags");

        assertThat(result.out()).contains("tags failed: the view ");
        assertThat(copying.live("users")).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void theCheckSaysSoAndEndsWithTwo(DatabaseKind kind) {
        TestDatabase database = open(kind);
        database.execute("CREATE TABLE " + database.qualified("tags") + " (\"id\" varchar(40) PRIMARY KEY)");

        Cli.Result people = copying.run("check");
        Cli.Result program = copying.run("check", "--json");

        assertThat(people.exitCode()).isEqualTo(2);
        assertThat(people.out()).contains("tags: the table ", "was not created by the replica");
        assertThat(program.exitCode()).isEqualTo(2);
        assertThat(program.out()).contains("\"tables\"", "was not created by the replica");
        assertThat(copying.table("tags").count("1 = 1")).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aTableOfTheReplicasThatLostAColumnStaysItsOwn(DatabaseKind kind) {
        TestDatabase database = open(kind);
        copying.sync("tags");
        database.execute("ALTER TABLE " + database.qualified("tags") + " DROP COLUMN \"description\"");

        copying.sync("tags");

        assertThat(copying.table("tags").count("\"description\" IS NOT NULL")).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void aKeyOfMoreThanTheIdMakesATableForeign(DatabaseKind kind) {
        TestDatabase database = open(kind);
        database.execute("CREATE TABLE " + database.qualified("tags")
                + " (\"id\" bigint, \"tenant\" bigint, \"_synced_at\" varchar(30), \"_deleted_at\" varchar(30),"
                + " PRIMARY KEY (\"id\", \"tenant\"))");

        Cli.Result result = copying.ends(1, "tags");

        assertThat(result.out()).contains("its primary key is id, tenant instead of just id");
        assertThat(copying.table("tags").count("1 = 1")).isZero();
    }

    /** SQLite compares names without regard to case. */
    @Test
    void inSqliteATableOfTheNameInCapitalsIsTheSame() {
        TestDatabase database = open(DatabaseKind.SQLITE);
        database.execute("CREATE TABLE Users (id INTEGER PRIMARY KEY, email TEXT)");
        database.execute("CREATE INDEX TAGS ON Users (email)");

        Cli.Result result = copying.ends(1, "users", "tags");

        assertThat(result.out()).contains("users failed: the table ", "tags failed: the index ");
    }

    /** Another database on the server is another place. */
    @Test
    void inMariadbTheTableOfAnotherDatabaseIsInNobodysWay() {
        TestDatabase database = open(DatabaseKind.MARIADB);
        TestDatabase other = TestDatabase.mariadb();
        other.createSchema();
        other.execute("CREATE TABLE " + other.qualified("tags") + " (\"id\" varchar(40) PRIMARY KEY)");

        copying.sync("tags");

        assertThat(database.table("tags").count("1 = 1")).isEqualTo(4);
    }
}
