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

/** A database that is really there, empty at first. */
public abstract class TestDatabase {

    private final String url;

    protected TestDatabase(String url) {
        this.url = url;
    }

    /** As {@code destination.url} takes it. */
    public final String url() {
        return url;
    }

    /** The table's name in SQL. */
    public abstract String qualified(String table);

    /** Makes the schema that the tables go into, before the replica does. */
    public void createSchema() {
        execute("CREATE SCHEMA \"activecampaign\"");
    }

    /** A value as text that is equal for equal values in every database. */
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

    /** What the tables are in, where the driver calls that a catalog; null if it is not asked for. */
    protected String catalog() {
        return null;
    }

    public final void execute(String sql) {
        executeAll(List.of(sql));
    }

    /** One after the other, on one connection. */
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

    /** A database of its own in a PostgreSQL server that all tests share. */
    public static TestDatabase postgresql() {
        return new PostgresqlDatabase(PostgresqlServer.newDatabase());
    }

    /** A database in a PostgreSQL server of the test's own. */
    public static TestDatabase postgresqlAt(String url) {
        return new PostgresqlDatabase(url);
    }

    /** A MariaDB server that all tests share has one schema for each; {@code destination.schema} has to name it. */
    public static MariadbDatabase mariadb() {
        return new MariadbDatabase(
                MariadbServer.url(), "replica_" + UUID.randomUUID().toString().replace('-', '_'));
    }

    /** A DuckDB file in that folder. */
    public static TestDatabase duckdb(Path folder) {
        return new DuckdbDatabase(folder.resolve("replica-" + UUID.randomUUID() + ".duckdb"));
    }
}
