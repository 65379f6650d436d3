package org.acreplica.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.acreplica.load.database.Destination;
import org.acreplica.settings.SettingSources;
import org.acreplica.settings.Settings;
import org.acreplica.settings.SettingsException;
import org.acreplica.testing.Copying;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries of {@code _replica_runs} by pages and commands use its index, however many rows it has. */
class RunQueriesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"latest-runs", "runs-of-object"})
    void theIndexOfAnObjectsRunsServes(String statement) {
        TestDatabase database = TestDatabase.sqlite(folder);
        try (Copying copying = Copying.into(database)) {
            copying.sync("tags");
        }

        List<String> plan = new ArrayList<>();
        database.query("EXPLAIN QUERY PLAN " + sql(database, statement), row -> plan.add(row.getString("detail")));

        assertThat(plan)
                .anyMatch(step -> step.contains("INDEX _replica_runs_of_object"))
                .noneMatch(step -> step.matches("SCAN (r|_replica_runs)\\b.*"));
    }

    private static String sql(TestDatabase database, String statement) {
        try (Destination destination = Destination.open(settings(database).destination())) {
            return destination
                    .dialect()
                    .statement(statement)
                    .replace(":?object", "'tags'")
                    .replaceAll(":\\?(skip|most)", "29");
        }
    }

    private static Settings settings(TestDatabase database) {
        Properties properties = new Properties();
        properties.setProperty("destination.url", database.url());
        try {
            return Settings.of(SettingSources.of(properties));
        } catch (SettingsException e) {
            throw new AssertionError(e);
        }
    }
}
