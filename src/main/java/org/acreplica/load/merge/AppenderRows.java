package org.acreplica.load.merge;

import java.sql.Connection;
import java.sql.SQLException;
import org.acreplica.model.row.Row;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** DuckDB's appender. */
final class AppenderRows {

    private AppenderRows() {}

    /**
     * Appends {@code now, id, value, ...}, values as text in column order.
     *
     * @param table a temporary table
     */
    static long append(Connection connection, String table, MergeRows rows) throws SQLException {
        int[] columns = rows.columnsBesideId();
        try (DuckDBAppender appender =
                connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", table)) {
            for (Row row : rows.rows()) {
                appender.beginRow();
                appender.append(rows.now());
                appender.append(row.id());
                for (int column : columns) {
                    append(appender, rows.text(row, column));
                }
                appender.endRow();
            }
            return appender.flush();
        }
    }

    private static void append(DuckDBAppender appender, @Nullable String text) throws SQLException {
        if (text == null) {
            appender.appendNull();
        } else {
            appender.append(text);
        }
    }
}
