package org.acreplica.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.acreplica.model.object.Column;

/** A real database, initially empty. */
public abstract class TestDatabase {

    private final String url;

    protected TestDatabase(String url) {
        this.url = url;
    }

    /** For {@code destination.url}. */
    public final String url() {
        return url;
    }

    /** The table's name in SQL. */
    public abstract String qualified(String table);

    /** Creates the schema before the replica does. */
    public void createSchema() {
        execute("CREATE SCHEMA \"activecampaign\"");
    }

    /** A value as text, the same for equal values in every database. */
    protected abstract String canonical(ResultSet row, Column column) throws SQLException;

    protected Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    public final Table table(String name) {
        return new Table(this, name);
    }

    public final void query(String sql, Table.RowReader reader) {
        query(sql, reader, columns -> {});
    }

    final void query(String sql, Table.RowReader reader, Table.ColumnReader columns) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            columns.read(rows.getMetaData());
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    public final boolean hasTable(String name) {
        try (Connection connection = connect();
                ResultSet columns = connection.getMetaData().getColumns(catalog(), null, name, null)) {
            return columns.next();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The catalog of the tables for the driver; null if not needed. */
    protected String catalog() {
        return null;
    }

    public final void execute(String sql) {
        executeAll(List.of(sql));
    }

    /** Executes statements in order on one connection. */
    public final void executeAll(List<String> statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    throw new AssertionError(sql, e);
                }
            }
        } catch (SQLException e) {
            throw new AssertionError(url, e);
        }
    }

    /** An SQLite file in that folder. */
    public static TestDatabase sqlite(Path folder) {
        return new SqliteDatabase(folder.resolve("replica-" + UUID.randomUUID() + ".db"));
    }

    /** A new database on a PostgreSQL server shared by all tests. */
    public static TestDatabase postgresql() {
        return new PostgresqlDatabase(PostgresqlServer.newDatabase());
    }

    /** A database on the test's own PostgreSQL server. */
    public static TestDatabase postgresqlAt(String url) {
        return new PostgresqlDatabase(url);
    }

    /** A new schema on a MariaDB server shared by all tests; set it as {@code destination.schema}. */
    public static MariadbDatabase mariadb() {
        return new MariadbDatabase(
                MariadbServer.url(), "replica_" + UUID.randomUUID().toString().replace('-', '_'));
    }

    /** A DuckDB file in that folder. */
    public static TestDatabase duckdb(Path folder) {
        return new DuckdbDatabase(folder.resolve("replica-" + UUID.randomUUID() + ".duckdb"));
    }
}
