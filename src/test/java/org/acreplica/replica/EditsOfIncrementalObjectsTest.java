package org.acreplica.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.acreplica.testing.Serving;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An incremental object gets a new column, and unchanged rows get its values too. */
@Tag("slow")
class EditsOfIncrementalObjectsTest {

    private static final int DEALS = 150;
    private static final String FILE = "deals.camel.yaml";

    @TempDir
    private Path home;

    @Test
    void aColumnThatIsAddedIsFilledInRowsThatDidNotChange() throws Exception {
        try (Serving serving = new Serving(home)) {
            for (int id = 1; id <= DEALS; id++) {
                serving.account()
                        .collection("deals")
                        .putRaw(
                                id,
                                "{\"id\":\"" + id + "\",\"probability\":\"" + id
                                        + "\",\"mdate\":\"2025-01-02T03:04:05-05:00\"}");
            }
            String file = Files.readString(Path.of("routes", FILE));
            Files.createDirectories(serving.folder());
            serving.write(FILE, file);
            serving.start();
            serving.awaitRuns("deals", 1);
            serving.runNow("deals");
            assertThat(serving.database().table("_replica_runs").count("\"mode\" = 'incremental'"))
                    .isEqualTo(1);

            serving.write(FILE, file.replaceFirst("(?m)^( +)id +bigint$", "$0\n$1probability bigint"));
            serving.awaitFollowed(
                    "deals",
                    object -> object.columns().stream()
                            .anyMatch(column -> column.name().equals("probability")));
            serving.runNow("deals");

            assertThat(serving.database().table("deals").count("\"probability\" = \"id\""))
                    .isEqualTo(DEALS);
        }
    }
}
