package org.acreplica.load.merge;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.acreplica.load.dialect.Dialect;
import org.acreplica.load.transaction.UnitOfWork.Step;
import org.acreplica.model.row.Row;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The text format of PostgreSQL's {@code COPY}: a line for each row with {@code now, id, value, ...}, values in column
 * order, separated by tabs.
 */
record CopyRows(Dialect dialect) implements RowForm {

    @Override
    public List<Step> steps(MergeRows rows, Step.Then counted) {
        return List.of(Step.transfer(
                RowForm.statement(dialect, rows), (connection, sql) -> copy(connection, sql, rows), counted));
    }

    private static long copy(Connection connection, String sql, MergeRows rows) throws SQLException {
        byte[] lines = lines(rows);
        // No server timeout ends a COPY whose client is paused in between, so there is nothing left to do there.
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        copy.writeToCopy(lines, 0, lines.length);
        return copy.endCopy();
    }

    /** Encoded line by line: one character beyond Latin-1 doubles the size of the whole string that it is in. */
    private static byte[] lines(MergeRows rows) {
        int[] columns = rows.columnsBesideId();
        boolean[] isJson = rows.areJson();
        ByteArrayOutputStream lines = new ByteArrayOutputStream(rows.size());
        for (Row row : rows.rows()) {
            lines.writeBytes(line(rows, row, columns, isJson).getBytes(StandardCharsets.UTF_8));
        }
        return lines.toByteArray();
    }

    static String line(MergeRows rows, Row row, int[] columns, boolean[] isJson) {
        StringBuilder text = new StringBuilder(row.size());
        text.append(rows.now()).append('\t').append(row.id());
        for (int column : columns) {
            append(text, MergeRows.value(row, column), isJson[column]);
        }
        return text.append('\n').toString();
    }

    /** The value, after a tab. */
    private static void append(StringBuilder text, String literal, boolean isJson) {
        if (literal.equals("null")) {
            text.append("\t\\N");
        } else if (isJson) {
            text.append('\t').append(escaped(literal));
        } else if (literal.charAt(0) != '"') {
            text.append('\t').append(literal);
        } else if (literal.indexOf('\\') >= 0) {
            text.append('\t').append(escaped(JsonStrings.text(literal)));
        } else {
            // A string without escapes has no control characters either. Its quotes are dropped.
            text.append(literal);
            text.setCharAt(text.length() - literal.length(), '\t');
            text.setLength(text.length() - 1);
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
