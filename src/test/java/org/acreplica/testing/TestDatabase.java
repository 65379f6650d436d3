package org.acreplica.testing;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.acreplica.model.Column;

/** A database that is really there, empty at first. */
public abstract class TestDatabase {

    /** As {@code destination.url} takes it. */
    public abstract String url();

    /** The table's name in SQL. */
    public abstract String qualified(String table);

    /** A value as text that is equal for equal values in every database. */
    protected abstract String canonical(ResultSet row, Column column) throws SQLException;

    public final Table table(String name) {
        return new Table(this, name);
    }

    public final void query(String sql, Table.RowReader reader) {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    public final void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** An SQLite file in that folder. */
    public static TestDatabase sqlite(Path folder) {
        return new Sqlite(folder.resolve("replica-" + UUID.randomUUID() + ".db"));
    }

    /** A database of its own in a PostgreSQL server that all tests share. */
    public static TestDatabase postgresql() {
        return new Postgresql(PostgresqlServer.newDatabase());
    }

    private static final class Sqlite extends TestDatabase {
        private final Path file;

        Sqlite(Path file) {
            this.file = file;
        }

        @Override
        public String url() {
            return "jdbc:sqlite:" + file;
        }

        @Override
        public String qualified(String table) {
            return '"' + table + '"';
        }

        @Override
        protected String canonical(ResultSet row, Column column) throws SQLException {
            String text = row.getString(column.name());
            if (text == null) {
                return null;
            }
            return switch (column.type()) {
                case BIGINT, TEXT, DATE -> text;
                case NUMERIC -> Canonical.number(new BigDecimal(text));
                case BOOLEAN -> Boolean.toString(text.equals("1"));
                case TIMESTAMPTZ -> Instant.parse(text.replace(' ', 'T')).toString();
                case TIMESTAMP -> LocalDateTime.parse(text.replace(' ', 'T')).toString();
                case JSON -> Canonical.json(text);
            };
        }
    }

    private static final class Postgresql extends TestDatabase {
        private final String url;

        Postgresql(String url) {
            this.url = url;
        }

        @Override
        public String url() {
            return url;
        }

        @Override
        public String qualified(String table) {
            return "\"activecampaign\".\"" + table + '"';
        }

        @Override
        protected String canonical(ResultSet row, Column column) throws SQLException {
            String text = row.getString(column.name());
            if (text == null) {
                return null;
            }
            return switch (column.type()) {
                case BIGINT, TEXT, DATE -> text;
                case NUMERIC -> Canonical.number(row.getBigDecimal(column.name()));
                case BOOLEAN -> Boolean.toString(row.getBoolean(column.name()));
                case TIMESTAMPTZ ->
                    row.getObject(column.name(), OffsetDateTime.class)
                            .toInstant()
                            .toString();
                case TIMESTAMP ->
                    row.getObject(column.name(), LocalDateTime.class).toString();
                case JSON -> Canonical.json(text);
            };
        }
    }
}
