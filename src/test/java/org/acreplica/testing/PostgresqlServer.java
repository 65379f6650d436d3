package org.acreplica.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** One PostgreSQL server for all tests of a process, from the binaries of a Maven artifact. */
final class PostgresqlServer {

    private static EmbeddedPostgres server;

    private PostgresqlServer() {}

    /** @return the JDBC URL of a database that no one else uses */
    static synchronized String newDatabase() {
        String name = "db_" + UUID.randomUUID().toString().replace('-', '_');
        try (Connection connection = server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            return server.getJdbcUrl("postgres", name);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder().setPort(Ports.free()).start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(PostgresqlServer::stop));
        }
        return server;
    }

    private static void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
