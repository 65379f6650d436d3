package org.acreplica.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.testing.Cli;
import org.acreplica.testing.ConnectionHolder;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckdbDestinationTest extends DestinationContract {

    @TempDir
    private Path folder;

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.duckdb(folder);
    }

    /** A file belongs to one process at a time; DuckDB itself says to whom. */
    @Override
    @Test
    void aSecondProcessIsToldWhoHoldsTheDestination() throws IOException {
        TestDatabase database = newDatabase();
        try (FakeAccount account = FakeAccount.start(FakeOptions.empty());
                ConnectionHolder holder = ConnectionHolder.on(database.url())) {

            Cli.Result second = Cli.reading(account, database).run("sync", "tags");

            assertThat(second.exitCode()).isEqualTo(4);
            assertThat(second.err()).contains(Long.toString(holder.pid()));
            assertThat(account.requests()).isEmpty();
        }
    }
}
