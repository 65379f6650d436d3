package org.acreplica.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.Optional;
import org.acreplica.fake.FakeOptions;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.DestinationSettings;
import org.acreplica.load.database.Relation;
import org.acreplica.testing.Copying;
import org.acreplica.testing.DatabaseKind;
import org.acreplica.testing.MariadbDatabase;
import org.acreplica.testing.TestDatabase;
import org.acreplica.testing.Version1;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A destination filled by version 1.0, used by this version. */
@Tag("slow")
class TakenOverDestinationTest {

    @TempDir
    private Path folder;

    private Copying copying;

    @AfterEach
    void close() {
        copying.close();
    }

    @ParameterizedTest
    @EnumSource
    void itIsReadAsItIsAndTakenOverAtTheFirstStart(DatabaseKind kind) {
        copying = Copying.from(Version1.account(FakeOptions.empty()), kind.create(folder))
                .with("sync.full-every", "never");
        Version1.into(copying.database(), kind);

        assertThat(copying.run("status").out()).contains("contacts", "succeeded");
        assertThat(hasColumn("_replica_runs", "rows_sideloaded")).isFalse();

        copying.sync();

        assertThat(hasColumn("_replica_runs", "rows_sideloaded")).isTrue();
        assertThat(copying.queries("contacts"))
                .as("what changed, and no history")
                .isNotEmpty()
                .allSatisfy(query -> assertThat(query).containsKey("filters[updated_after]"));
        assertThat(copying.live("contacts")).isEqualTo(3);
        assertThat(copying.live("tags")).isEqualTo(2);
        assertThat(copying.table("tags").count("\"favourite_colour\" = 'green'"))
                .isEqualTo(1);
        assertThat(copying.marked("tags")).isZero();
        assertThat(copying.lastRun("contacts")).containsEntry("rows_inserted", "0");

        copying.sync("contacts");
        assertThat(copying.run("status").out()).contains("contacts", "succeeded");
    }

    private boolean hasColumn(String table, String column) {
        TestDatabase database = copying.database();
        String schema = database instanceof MariadbDatabase mariadb ? mariadb.schema() : "activecampaign";
        try (Destination destination =
                Destination.open(new DestinationSettings(database.url(), Optional.empty(), Optional.empty(), schema))) {
            return destination
                    .read(
                            "the columns",
                            (Connection connection) -> destination.schema().describe(connection, table))
                    .map(Relation::columns)
                    .orElseThrow()
                    .containsKey(column);
        }
    }
}
