package org.acreplica.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.acreplica.testing.Cli;
import org.acreplica.testing.ConnectionHolder;
import org.acreplica.testing.Copying;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class DuckdbDestinationTest extends DestinationContract {

    @TempDir
    private Path folder;

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.duckdb(folder);
    }

    /** A file belongs to one process at a time; DuckDB's own message names it. */
    @Override
    @Test
    void aSecondProcessIsToldWhoHoldsTheDestination() throws IOException {
        TestDatabase database = newDatabase();
        try (Copying copying = Copying.into(database);
                ConnectionHolder holder = ConnectionHolder.on(database.url())) {

            Cli.Result second = copying.ends(4, "tags");

            assertThat(second.err()).contains(Long.toString(holder.pid()));
            assertThat(copying.account().requests()).isEmpty();
        }
    }

    @Test
    void namesInCapitalsAreTheSameNames() {
        TestDatabase database = newDatabase();
        database.executeAll(List.of(
                "CREATE SCHEMA \"ActiveCampaign\"",
                "CREATE TABLE \"ActiveCampaign\".\"Tags\" (\"ID\" BIGINT PRIMARY KEY, \"Tag\" VARCHAR,"
                        + " \"_Synced_At\" TIMESTAMPTZ NOT NULL, \"_Deleted_At\" TIMESTAMPTZ)"));
        try (Copying copying = Copying.into(database)) {
            copying.put("tags", 7, "'tag':'first'").sync("tags");
            copying.put("tags", 8, "'tag':'second'").sync("tags");

            assertThat(copying.lastRun("tags"))
                    .containsEntry("rows_inserted", "1")
                    .containsEntry("rows_unchanged", "1");
            assertThat(copying.row("tags", 7)).containsEntry("Tag", "first");
        }
    }

    @Test
    void statusMakesNoFile() {
        TestDatabase database = newDatabase();
        try (Copying copying = Copying.into(database)) {
            Cli.Result status = copying.run("status");

            assertThat(status.exitCode()).as(status.err()).isZero();
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void theFileIsItsOwnersAlone() throws IOException {
        TestDatabase database = newDatabase();
        try (Copying copying = Copying.into(database)) {
            copying.sync("tags");

            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files)
                        .allSatisfy(
                                file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                        .isEqualTo("rw-------"));
            }
        }
    }
}
