package org.acreplica.sync.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.acreplica.testing.Copying;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One made-up page per object, with the traps of ActiveCampaign's responses. */
@Tag("slow")
class SamplePagesTest {

    @TempDir
    private Path folder;

    @Test
    void everyColumnOfEverySampleArrivesInSqlite() {
        replicateSamplesInto(TestDatabase.sqlite(folder));
    }

    @Test
    void everyColumnOfEverySampleArrivesInPostgresql() {
        replicateSamplesInto(TestDatabase.postgresql());
    }

    @Test
    void everyColumnOfEverySampleArrivesInMariadb() {
        replicateSamplesInto(TestDatabase.mariadb());
    }

    @Test
    void everyColumnOfEverySampleArrivesInDuckdb() {
        replicateSamplesInto(TestDatabase.duckdb(folder));
    }

    private static void replicateSamplesInto(TestDatabase database) {
        try (Copying copying = Copying.into(database)) {
            for (String object : Replicas.all()) {
                for (JsonNode record : page(object).path(Replicas.object(object).recordsKey())) {
                    copying.collection(object).put((ObjectNode) record);
                }
            }

            copying.with("sync.objects", "all").sync();

            Replicas.all().forEach(object -> Replicas.assertEqual(copying.account(), copying.database(), object));
            assertThat(copying.table("_replica_rejects").count("1 = 1")).isZero();
        }
    }

    private static JsonNode page(String object) {
        try (InputStream stream = SamplePagesTest.class.getResourceAsStream("/pages/" + object + ".json")) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
