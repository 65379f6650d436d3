package org.acreplica.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.testing.Cli;
import org.acreplica.testing.PgBouncer;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pooler in transaction mode gives each transaction any free server connection. */
@Tag("slow")
class PoolerTest {

    private static final String[] OBJECTS = {"contacts", "deals", "tags", "lists"};

    @TempDir
    private Path folder;

    @BeforeEach
    void requirePgBouncer() {
        assumeTrue(PgBouncer.program().isPresent(), "pgbouncer is not installed");
    }

    @Test
    void replicatesAsWithoutAndLeavesNoSettingOnTheServersConnections() throws SQLException {
        TestDatabase database = TestDatabase.postgresql();
        FakeOptions options = FakeOptions.empty()
                .requestsPerSecond(0)
                .size("contacts", 350)
                .size("deals", 250)
                .size("tags", 30)
                .size("lists", 20);
        try (FakeAccount account = FakeAccount.start(options);
                PgBouncer pooler = PgBouncer.before(database, folder)) {
            Cli cli = Cli.reading(account, pooler.url()).with("sync.objects", String.join(",", OBJECTS));

            for (String command : new String[] {"check", "sync", "sync", "plan", "status"}) {
                Cli.Result result = cli.run(command);
                assertThat(result.exitCode())
                        .as(command + ": " + result.out() + result.err())
                        .isZero();
                assertThat(result.err()).doesNotContain("SQLSTATE");
            }

            for (String object : OBJECTS) {
                Replicas.assertEqual(account, database, object);
            }
            assertThat(settingsOfOthers(pooler.url()))
                    .as("what the pooler's other clients find set")
                    .isSubsetOf("application_name", "client_encoding", "DateStyle", "TimeZone");
        }
    }

    /** Queries all server connections, by holding each in a transaction. */
    private static Set<String> settingsOfOthers(String url) throws SQLException {
        Set<String> settings = new TreeSet<>();
        Set<String> servers = new TreeSet<>();
        List<Connection> clients = new ArrayList<>();
        for (int client = 0; client < PgBouncer.SERVER_CONNECTIONS; client++) {
            Connection connection = DriverManager.getConnection(url + "&prepareThreshold=0");
            clients.add(connection);
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "SELECT name, pg_backend_pid() FROM pg_settings"
                                    + " WHERE source = 'session' AND name NOT LIKE 'transaction%' OR name = 'application_name'")) {
                while (rows.next()) {
                    settings.add(rows.getString(1));
                    servers.add(rows.getString(2));
                }
            }
        }
        for (Connection client : clients) {
            client.close();
        }
        assertThat(servers).hasSize(PgBouncer.SERVER_CONNECTIONS);
        return settings;
    }
}
