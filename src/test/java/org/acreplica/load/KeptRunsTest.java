package org.acreplica.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Copying;
import org.acreplica.testing.DatabaseKind;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How long rows of {@code _replica_runs} are kept. */
@Tag("slow")
class KeptRunsTest {

    private static final int KEPT = 30;

    @TempDir
    private Path folder;

    private Copying copying;

    @AfterEach
    void close() {
        copying.close();
    }

    @ParameterizedTest
    @EnumSource
    void olderRunsGo(DatabaseKind kind) {
        open(kind);
        runs("tags", "succeeded", 2020, 40);
        runs("tags", "failed", 2021, 50);
        runs("users", "failed", 2020, 50);

        copying.sync("tags");

        assertThat(runs("tags")).isEqualTo(KEPT);
        assertThat(runs("users")).as("until it runs itself").isEqualTo(50);
        assertThat(copying.with("sync.keep-runs", "forever").sync("users").exitCode())
                .isZero();
        assertThat(runs("users")).isEqualTo(51);
    }

    @ParameterizedTest
    @EnumSource
    void thousandsOfThemGoBitByBit(DatabaseKind kind) {
        open(kind);
        runs("tags", "failed", 2020, 700);
        runs("tags", "failed", 2021, 700);

        copying.sync("tags");
        assertThat(runs("tags")).isEqualTo(401);
        copying.sync("tags");
        assertThat(runs("tags")).isEqualTo(KEPT);
    }

    @ParameterizedTest
    @EnumSource
    void theLastSuccessStaysBehindFailures(DatabaseKind kind) {
        open(kind);
        runs("tags", "succeeded", 2020, 5);
        runs("tags", "failed", 2021, 50);
        copying.account().faults().on("/api/3/tags").answer(Fault.status(400));

        copying.ends(1, "tags", "users");

        assertThat(runs("tags")).isEqualTo(KEPT + 1);
        assertThat(copying.table("_replica_runs").count("\"object\" = 'tags' AND \"status\" = 'succeeded'"))
                .isEqualTo(1);
    }

    private void open(DatabaseKind kind) {
        copying = Copying.from(FakeOptions.empty().size("tags", 3).size("users", 2), kind.create(folder));
        copying.sync("deal_roles");
    }

    /** One per hour from 1 March of that year. */
    private void runs(String object, String status, int year, int count) {
        TestDatabase database = copying.database();
        List<String> rows = new ArrayList<>();
        for (int run = 0; run < count; run++) {
            String at = String.format("'%d-03-%02d %02d:00:00'", year, 1 + run / 24, run % 24);
            rows.add("('" + object + "-" + year + "-" + run + "', '" + object + "', 'full', " + at + ", " + at + ", '"
                    + status + "', 1, 0, 0, 0, 0, 0, 0, 0)");
        }
        database.execute("INSERT INTO " + database.qualified("_replica_runs")
                + " (\"run_id\", \"object\", \"mode\", \"started_at\", \"finished_at\", \"status\", \"requests\","
                + " \"throttled\", \"records_read\", \"rows_inserted\", \"rows_updated\", \"rows_unchanged\","
                + " \"rows_deleted\", \"values_rejected\") VALUES " + String.join(", ", rows));
    }

    private long runs(String object) {
        return copying.table("_replica_runs").count("\"object\" = '" + object + "'");
    }
}
