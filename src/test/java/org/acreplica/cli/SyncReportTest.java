package org.acreplica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.testing.Cli;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table at the end of a replication. */
class SyncReportTest {

    @TempDir
    private Path folder;

    @Test
    void eachObjectHasALineThatComparesItWithItsTable() {
        try (FakeAccount account = FakeAccount.start(
                FakeOptions.empty().requestsPerSecond(0).size("contacts", 120).size("tags", 30))) {
            Cli.Result result =
                    Cli.reading(account, TestDatabase.sqlite(folder)).run("sync");

            List<String> cells =
                    List.of("object", "at source", "in table", "read", "new", "changed", "gone", "rejects");
            assertThat(result.out().lines().findFirst().orElseThrow()).contains(cells);
            assertThat(Replicas.objects())
                    .allSatisfy(
                            object -> assertThat(result.out()).containsPattern("(?m)^ " + object + " +\\|.* ✓ \\|"));
            assertThat(result.out())
                    .containsPattern("(?m)^ contacts +\\| +120 \\| +120 \\| ✓ \\| +120 \\| +120 \\|")
                    .containsPattern("(?m)^ total +\\| +150 \\| +150 \\|")
                    .containsPattern("calls in [0-9.]+ s: [0-9]+ % of the budget of 2000 a second");
        }
    }

    @Test
    void theTotalIsLeftOpenWhereTheSourceDidNotSayAll() {
        try (FakeAccount account =
                FakeAccount.start(FakeOptions.empty().requestsPerSecond(0).size("contacts", 120))) {
            TestDatabase database = TestDatabase.sqlite(folder);
            Cli.reading(account, database).run("sync", "contacts", "tags");

            Cli.Result result = Cli.reading(account, database).run("sync", "contacts", "tags");

            assertThat(result.out()).containsPattern("(?m)^ total +\\| +\\| +120 \\|");
        }
    }

    @Test
    void asJsonThereIsNothingElseOnStandardOutput() {
        try (FakeAccount account =
                FakeAccount.start(FakeOptions.empty().requestsPerSecond(0).size("tags", 30))) {
            Cli.Result result =
                    Cli.reading(account, TestDatabase.sqlite(folder)).run("sync", "--json", "tags");

            assertThat(result.out()).startsWith("{").contains("\"exit_code\" : 0");
            assertThat(result.err()).isEmpty();
        }
    }
}
