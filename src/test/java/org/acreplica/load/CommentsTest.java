package org.acreplica.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.DestinationSettings;
import org.acreplica.load.database.Statements;
import org.acreplica.load.tables.TableKeeper;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.testing.Copying;
import org.acreplica.testing.DatabaseKind;
import org.acreplica.testing.MariadbDatabase;
import org.acreplica.testing.TestDatabase;
import org.acreplica.testing.TestObjectFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The descriptions of an object file as comments in the database. */
class CommentsTest {

    private static final String AWKWARD = "What's said: 'a' -- ${table} {comment} :?no, 100 % ü; \\";

    @TempDir
    private Path folder;

    private Copying copying;

    @AfterEach
    void close() {
        copying.close();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SQLITE")
    void theyAreWrittenAndFollowTheFile(DatabaseKind kind) {
        copy(kind, "tag text # The tag's name", "size bigint", "owner bigint -> users");
        copying.put("tags", 1, "'tag':'one','size':1,'owner':2");
        copying.sync("tags");

        assertThat(comments())
                .containsEntry("tag", "The tag's name")
                .containsEntry("owner", "-> users.id")
                .containsEntry("_synced_at", "When the replica last wrote this row")
                .containsEntry(
                        "_deleted_at",
                        "When a complete read no longer found the record; null while it is in ActiveCampaign");
        assertThat(comments().get("size")).isNullOrEmpty();

        String mine = kind == DatabaseKind.MARIADB
                ? "ALTER TABLE %s MODIFY COLUMN \"size\" BIGINT COMMENT 'mine'"
                : "COMMENT ON COLUMN %s.\"size\" IS 'mine'";
        copying.database().execute(mine.formatted(copying.database().qualified("tags")));
        copy("tag text # " + AWKWARD, "size bigint", "owner bigint -> users # Who made it");
        copying.with("log.level", "debug");
        assertThat(copying.logOfSync("tags")).contains("tags: 2 comments written");

        assertThat(comments())
                .containsEntry("tag", AWKWARD)
                .containsEntry("size", "mine")
                .containsEntry("owner", "Who made it (-> users.id)");
        assertThat(copying.row("tags", 1))
                .containsEntry("tag", "one")
                .containsEntry("size", "1")
                .containsEntry("owner", "2");
        assertThat(copying.logOfSync("tags"))
                .as("written where they differ, and no more")
                .doesNotContain("comments written");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SQLITE")
    void theyComeBackWithATableOrColumnThatSomebodyDropped(DatabaseKind kind) {
        copy(kind, "tag text # The tag's name");
        copying.sync("tags");
        ReplicatedObject tags = TestObjectFile.read(folder.resolve("routes"), "tags");
        String table = copying.database().qualified("tags");

        try (Destination destination = destination()) {
            TableKeeper tables = new TableKeeper(destination);
            tables.open(tags);
            for (String dropped : List.of("DROP TABLE " + table, "ALTER TABLE " + table + " DROP COLUMN \"tag\"")) {
                destination.change("drop", connection -> Statements.execute(connection, dropped));

                tables.open(tags);

                assertThat(comments(destination)).as(dropped).containsEntry("tag", "The tag's name");
            }
        }
    }

    @Test
    void whoMayNotWriteThemReplicatesAllTheSame() {
        copy(DatabaseKind.POSTGRESQL, "tag text");
        copying.put("tags", 1, "'tag':'one'");
        copying.sync("tags");
        copying.database().execute("CREATE ROLE replica_writer LOGIN PASSWORD 'x'");
        copying.database()
                .execute("GRANT ALL ON SCHEMA activecampaign TO replica_writer;"
                        + " GRANT ALL ON ALL TABLES IN SCHEMA activecampaign TO replica_writer");
        copy("tag text # Its name");
        copying.put("tags", 2, "'tag':'two'");
        copying.with("destination.username", "replica_writer").with("destination.password", "x");
        copying.with("destination.url", copying.database().url().replaceAll("[?&]user=\\w+", ""));

        String log = copying.logOfSync("tags");

        assertThat(copying.live("tags")).isEqualTo(2);
        assertThat(log)
                .containsOnlyOnce("tags: its comments could not be written")
                .contains("must be owner");
    }

    private void copy(DatabaseKind kind, String... columns) {
        copying = Copying.into(kind.create(folder))
                .with("routes.directory", folder.resolve("routes").toString());
        copy(columns);
    }

    private void copy(String... columns) {
        String[] all = new String[columns.length + 1];
        all[0] = "id bigint";
        System.arraycopy(columns, 0, all, 1, columns.length);
        TestObjectFile.named("tags", "tags").columns(all).into(folder.resolve("routes"));
    }

    private Map<String, String> comments() {
        try (Destination destination = destination()) {
            return comments(destination);
        }
    }

    private static Map<String, String> comments(Destination destination) {
        return destination.read(
                "the comments", connection -> destination.schema().comments(connection, "tags"));
    }

    private Destination destination() {
        TestDatabase database = copying.database();
        String schema = database instanceof MariadbDatabase mariadb ? mariadb.schema() : "activecampaign";
        return Destination.open(new DestinationSettings(database.url(), Optional.empty(), Optional.empty(), schema));
    }
}
