package org.acreplica.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.acreplica.fake.FakeOptions;
import org.acreplica.testing.Copying;
import org.acreplica.testing.Ports;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A database server is stopped and restarted during a replication. */
@Tag("slow")
@Timeout(180)
class RestartedDatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void itsReplicationWaitsForItAndLosesNothing() throws Exception {
        EmbeddedPostgres first = server(Ports.free());
        TestDatabase database = TestDatabase.postgresqlAt(first.getJdbcUrl("postgres", "postgres"));
        try (Copying copying =
                Copying.from(FakeOptions.empty().size("deals", 950).size("tags", 30), database)) {
            AtomicReference<CompletableFuture<EmbeddedPostgres>> second = new AtomicReference<>();
            copying.collection("deals").beforePage(query -> {
                if (query.offset() == 600 && second.get() == null) {
                    stop(first);
                    second.set(CompletableFuture.supplyAsync(() -> server(first.getPort())));
                }
            });

            copying.sync("--json", "deals", "tags");

            assertThat(second.get()).isNotNull();
            try (EmbeddedPostgres again = second.get().get()) {
                assertThat(again.getPort()).isEqualTo(first.getPort());
                Replicas.assertEqual(copying.account(), database, "deals");
                Replicas.assertEqual(copying.account(), database, "tags");
                assertThat(database.table("_replica_runs").count("\"status\" = 'succeeded'"))
                        .isEqualTo(2);
            }
        }
    }

    private EmbeddedPostgres server(int port) {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("data"))
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
