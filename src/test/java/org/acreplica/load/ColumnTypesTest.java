package org.acreplica.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.acreplica.fake.FakeOptions;
import org.acreplica.testing.Cli;
import org.acreplica.testing.Copying;
import org.acreplica.testing.DatabaseKind;
import org.acreplica.testing.TestDatabase;
import org.acreplica.testing.TestObjectFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Columns whose type in the table differs from the object file. */
@Tag("slow")
class ColumnTypesTest {

    @TempDir
    private Path folder;

    private Copying copying;

    @AfterEach
    void close() {
        copying.close();
    }

    private TestDatabase open(DatabaseKind kind, String... columns) {
        copying = Copying.from(FakeOptions.empty(), kind.create(folder))
                .with("routes.directory", folder.resolve("routes").toString());
        file(columns);
        return copying.database();
    }

    private void file(String... columns) {
        TestObjectFile.named("tags", "tags").columns(columns).into(folder.resolve("routes"));
    }

    @ParameterizedTest
    @EnumSource
    void aFieldThatCameUpUnknownMayGetATypeLater(DatabaseKind kind) throws IOException {
        TestDatabase database = open(kind, "id bigint", "tag text");
        copying.put("tags", 1, "'tag':'a','leadScore':'7'")
                .put("tags", 2, "'tag':'b','leadScore':''")
                .put("tags", 3, "'tag':'c','leadScore':'many'")
                .put("tags", 4, "'tag':'d','leadScore':'1e3'");
        copying.sync("tags");
        file("id bigint", "tag text", "lead_score bigint leadScore");

        copying.sync("tags");
        copying.put("tags", 5, "'tag':'e','leadScore':8");
        copying.sync("tags");

        assertThat(scores()).containsExactly("7", "", "many", "1e3", "8");
        assertThat(copying.rejects("tags")).isEmpty();
        JsonNode check = check(0);
        assertThat(check.at("/tables/0/object").asText()).isEqualTo("tags");
        assertThat(check.at("/tables/0/message").asText())
                .contains("the column lead_score is ", " in the table and bigint in the object file", "ALTER TABLE");

        run(database, statement(check));
        copying.sync("tags");

        assertThat(scores()).containsExactly("7", null, null, "1000", "8");
        assertThat(copying.rejects("tags"))
                .extracting(reject -> reject.get("value"))
                .containsExactly("many");
        assertThat(check(0).at("/tables")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aTypeThatIsEditedInTheFileIsConvertedToTheTables(DatabaseKind kind) throws IOException {
        open(kind, "id bigint", "a bigint", "b numeric", "c date", "d boolean");
        copying.put("tags", 1, "'a':'1','b':'1.5','c':'2026-01-02','d':'1'");
        copying.sync("tags");
        file("id bigint", "a text", "b text", "c text", "d text");
        copying.put("tags", 1, "'a':'2','b':' 2.5','c':'2026-01-03T10:00:00-05:00','d':false")
                .put("tags", 2, "'a':'x','b':'y','c':'','d':'0'");

        copying.sync("tags");

        boolean typed = kind == DatabaseKind.POSTGRESQL || kind == DatabaseKind.DUCKDB;
        assertThat(copying.row("tags", 1).get("a")).isEqualTo("2");
        assertThat(copying.row("tags", 2).get("a")).isNull();
        if (typed) {
            assertThat(copying.row("tags", 1).get("c")).isEqualTo("2026-01-03");
            assertThat(copying.row("tags", 2).get("b")).isNull();
            assertThat(copying.rejects("tags"))
                    .extracting(reject -> reject.get("value"))
                    .containsExactlyInAnyOrder("x", "y");
        }
        copying.sync("tags");
        assertThat(copying.lastRun("tags")).containsEntry("rows_updated", "0");
        assertThat(check(0).at("/tables")).hasSizeGreaterThanOrEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB", "DUCKDB"})
    void aNarrowerTypeRejectsWhatItDoesNotHold(DatabaseKind kind) {
        TestDatabase database = open(kind, "id bigint", "a bigint", "b text", "c numeric");
        copying.put("tags", 1, "'a':1,'b':'x','c':1");
        copying.sync("tags");
        for (Map.Entry<String, String> column :
                Map.of("a", "smallint", "b", "varchar(5)", "c", "decimal(5,2)").entrySet()) {
            retype(kind, column.getKey(), column.getValue());
        }
        copying.put("tags", 2, "'a':32767,'b':'\\u00fc12\\ud83d\\ude005','c':'999.99'")
                .put("tags", 3, "'a':32768,'b':'123456','c':'1.005'");

        copying.sync("tags");
        copying.sync("tags");

        assertThat(copying.row("tags", 2)).containsEntry("a", "32767").containsEntry("b", "\u00fc12\ud83d\ude005");
        assertThat(copying.row("tags", 2).get("c")).isEqualTo("999.99");
        boolean lengths = kind != DatabaseKind.DUCKDB;
        assertThat(copying.row("tags", 3))
                .containsEntry("a", null)
                .containsEntry("b", lengths ? null : "123456")
                .containsEntry("c", null);
        assertThat(copying.rejects("tags"))
                .extracting(reject -> reject.get("reason"))
                .contains("not a bigint from -32768 to 32767")
                .hasSize(lengths ? 3 : 2);
        assertThat(copying.lastRun("tags")).containsEntry("rows_updated", "0");
        assertThat(database.table("tags").count("1 = 1")).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void aTypeThatNothingFitsMakesItsObjectFail(DatabaseKind kind) {
        open(kind, "id bigint", "mood text");
        TestObjectFile.named("scores", "scores")
                .columns("id bigint", "name text")
                .into(folder.resolve("routes"));
        copying.put("tags", 1, "'mood':'good'").put("scores", 1, "'name':'a'");
        copying.sync();
        String tags = copying.database().qualified("tags");
        switch (kind) {
            case SQLITE -> {
                copying.database().execute("ALTER TABLE tags DROP COLUMN mood");
                copying.database().execute("ALTER TABLE tags ADD COLUMN mood BLOB");
            }
            case POSTGRESQL -> {
                copying.database().execute("CREATE TYPE mood AS ENUM ('good', 'bad')");
                copying.database().execute("ALTER TABLE " + tags + " ALTER COLUMN mood TYPE mood USING mood::mood");
            }
            default -> retype(kind, "mood", "ENUM('good', 'bad')");
        }

        Cli.Result result = copying.ends(1);

        assertThat(result.out()).contains("tags failed: the column mood of ", "which the replica does not support");
        assertThat(copying.queries("tags")).as("the object was not read").isEmpty();
        assertThat(copying.lastRun("scores")).containsEntry("status", "succeeded");
        Cli.Result check = copying.run("check");
        assertThat(check.exitCode()).isEqualTo(2);
        assertThat(check.out()).contains("tags: the column mood of ");
    }

    private void retype(DatabaseKind kind, String column, String type) {
        String change = kind == DatabaseKind.MARIADB ? " MODIFY COLUMN \"" : " ALTER COLUMN \"";
        copying.database()
                .execute("ALTER TABLE " + copying.database().qualified("tags") + change + column + "\" "
                        + (kind == DatabaseKind.MARIADB ? "" : "TYPE ") + type);
    }

    private List<String> scores() {
        return copying.table("tags").where("1 = 1 ORDER BY \"id\"").stream()
                .map(row -> row.get("lead_score"))
                .toList();
    }

    private JsonNode check(int exitCode) throws IOException {
        Cli.Result result = copying.run("check", "--json");
        assertThat(result.exitCode()).as(result.out()).isEqualTo(exitCode);
        return new ObjectMapper().readTree(result.out());
    }

    private static String statement(JsonNode check) {
        return StreamSupport.stream(check.at("/tables").spliterator(), false)
                .map(table -> table.get("message").asText().replaceFirst("^.*To change the column: ", ""))
                .findFirst()
                .orElseThrow();
    }

    private static void run(TestDatabase database, String statements) {
        database.executeAll(Arrays.stream(statements.split(";"))
                .map(String::trim)
                .filter(statement -> !statement.isEmpty())
                .toList());
    }
}
