package org.acreplica.load.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.testing.Cli;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jdbc:future} is SQLite with a dialect that requires a version newer than any. */
class TooOldServerTest {

    private final Driver driver = new FutureDriver();

    @TempDir
    private Path folder;

    @BeforeEach
    void register() throws SQLException {
        DriverManager.registerDriver(driver);
    }

    @AfterEach
    void deregister() throws SQLException {
        DriverManager.deregisterDriver(driver);
    }

    @Test
    void theVersionThatIsNeededIsNamedBeforeAnythingIsAsked() {
        try (FakeAccount account = FakeAccount.start(FakeOptions.empty())) {
            Cli.Result result = Cli.reading(account, "jdbc:future:" + folder.resolve("a.db"))
                    .run("sync");

            assertThat(result.exitCode()).isEqualTo(4);
            assertThat(result.err()).containsPattern("SQLite 3[.0-9]+ is too old; version 99.1 or later is needed");
            assertThat(account.requests()).isEmpty();
        }
    }

    private static final class FutureDriver implements Driver {

        @Override
        public Connection connect(String url, Properties properties) throws SQLException {
            return acceptsURL(url) ? DriverManager.getConnection(url.replace("future", "sqlite"), properties) : null;
        }

        @Override
        public boolean acceptsURL(String url) {
            return url.startsWith("jdbc:future:");
        }

        @Override
        public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
            return new DriverPropertyInfo[0];
        }

        @Override
        public int getMajorVersion() {
            return 1;
        }

        @Override
        public int getMinorVersion() {
            return 0;
        }

        @Override
        public boolean jdbcCompliant() {
            return false;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }
    }
}
