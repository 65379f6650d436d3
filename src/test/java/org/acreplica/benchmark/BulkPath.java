package org.acreplica.benchmark;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.acreplica.model.object.Column;
import org.acreplica.model.object.ColumnType;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.postgresql.PGConnection;

/** A database's own bulk facility, without cursor, deletions, counts or comparison with existing rows. */
interface BulkPath {

    /**
     * Fills an empty table {@code bulk} with the columns of contacts.
     *
     * @return seconds of the transfer, without generating the values
     */
    double fill(Connection connection, GeneratedContacts contacts, int count) throws Exception;

    static double copy(Connection connection, GeneratedContacts contacts, int count) throws Exception {
        byte[] text = tabSeparated(contacts, count, true);
        long start = System.nanoTime();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY bulk (" + names(contacts) + ") FROM STDIN", new ByteArrayInputStream(text));
        return secondsSince(start);
    }

    static double loadData(Connection connection, GeneratedContacts contacts, int count) throws Exception {
        byte[] text = tabSeparated(contacts, count, false);
        try (Statement statement = connection.createStatement()) {
            statement
                    .unwrap(org.mariadb.jdbc.Statement.class)
                    .setLocalInfileInputStream(new ByteArrayInputStream(text));
            long start = System.nanoTime();
            statement.execute("LOAD DATA LOCAL INFILE 'stream' INTO TABLE bulk CHARACTER SET utf8mb4 ("
                    + names(contacts).replace('"', '`') + ")");
            return secondsSince(start);
        }
    }

    static double appender(Connection connection, GeneratedContacts contacts, int count) throws Exception {
        long nanos = 0;
        List<Column> columns = contacts.object().columns();
        try (DuckDBAppender appender = connection.unwrap(DuckDBConnection.class).createAppender("bulk")) {
            for (int id = 1; id <= count; id++) {
                List<Object> values = contacts.values(id);
                long start = System.nanoTime();
                appender.beginRow();
                for (int i = 0; i < values.size(); i++) {
                    append(appender, columns.get(i).type(), values.get(i));
                }
                appender.endRow();
                nanos += System.nanoTime() - start;
            }
            long start = System.nanoTime();
            appender.flush();
            nanos += System.nanoTime() - start;
        }
        return nanos / 1e9;
    }

    private static void append(DuckDBAppender appender, ColumnType type, Object value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else if (value instanceof Long number) {
            appender.append(number);
        } else if (value instanceof Boolean flag) {
            appender.append(flag);
        } else if (value instanceof LocalDate date) {
            appender.append(date);
        } else if (value instanceof LocalDateTime time) {
            if (type == ColumnType.TIMESTAMPTZ) {
                appender.append(time.atOffset(ZoneOffset.UTC));
            } else {
                appender.append(time);
            }
        } else {
            appender.append(value.toString());
        }
    }

    /** One prepared statement of a hundred rows, in one transaction. */
    static double multiRowInsert(Connection connection, GeneratedContacts contacts, int count) throws Exception {
        int rows = 100;
        String row = contacts.object().columns().stream().map(column -> "?").collect(Collectors.joining(",", "(", ")"));
        String sql = "INSERT INTO bulk (" + names(contacts) + ") VALUES "
                + String.join(",", java.util.Collections.nCopies(rows, row));
        long nanos = 0;
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int id = 1; id <= count; id += rows) {
                List<List<Object>> values = java.util.stream.LongStream.range(id, id + rows)
                        .mapToObj(contacts::values)
                        .toList();
                long start = System.nanoTime();
                int index = 1;
                for (List<Object> one : values) {
                    for (Object value : one) {
                        statement.setObject(index++, plain(value));
                    }
                }
                statement.executeUpdate();
                nanos += System.nanoTime() - start;
            }
        }
        long start = System.nanoTime();
        connection.commit();
        return (nanos + System.nanoTime() - start) / 1e9;
    }

    private static Object plain(Object value) {
        if (value instanceof LocalDateTime) {
            return GeneratedContacts.wallClock(value) + "Z";
        }
        return value instanceof LocalDate ? value.toString() : value;
    }

    private static byte[] tabSeparated(GeneratedContacts contacts, int count, boolean zones) {
        StringBuilder text = new StringBuilder(count * 800);
        List<Column> columns = contacts.object().columns();
        for (int id = 1; id <= count; id++) {
            List<Object> values = contacts.values(id);
            for (int i = 0; i < values.size(); i++) {
                text.append(i == 0 ? "" : "\t").append(field(columns.get(i).type(), values.get(i), zones));
            }
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String field(ColumnType type, Object value, boolean zones) {
        if (value == null) {
            return "\\N";
        }
        if (value instanceof LocalDateTime) {
            return GeneratedContacts.wallClock(value) + (zones && type == ColumnType.TIMESTAMPTZ ? "Z" : "");
        }
        return value instanceof Boolean flag ? flag ? "1" : "0" : value.toString();
    }

    private static String names(GeneratedContacts contacts) {
        return contacts.object().columns().stream()
                .map(column -> '"' + column.name() + '"')
                .collect(Collectors.joining(","));
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
