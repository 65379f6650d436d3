package org.acreplica.load.merge;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.acreplica.load.dialect.Dialect;
import org.acreplica.load.transaction.UnitOfWork.Step;
import org.acreplica.model.object.ColumnType;
import org.acreplica.model.row.Row;

/**
 * A JDBC batch: one prepared statement with the parameters {@code now, id, value, ...}, values in column order. Where the
 * database stores numbers as doubles, parameters have the types of their values. Elsewhere all are text, nulls too: text is
 * exact, and MariaDB's driver begins a new packet wherever the type of a parameter changes.
 */
record BatchRows(Dialect dialect) implements RowForm {

    /** Integers of up to this many characters fit into a long. */
    private static final int LONGEST_INTEGER = 18;

    @Override
    public List<Step> steps(MergeRows rows, Step.Then counted) {
        return List.of(Step.transfer(
                RowForm.statement(dialect, rows), (connection, sql) -> send(connection, sql, rows), counted));
    }

    /** @return rows written, as far as the driver tells */
    long send(Connection connection, String sql, MergeRows rows) throws SQLException {
        boolean doubles = dialect.rowFormat().exactDigits() > 0;
        int[] columns = rows.columnsBesideId();
        ColumnType[] types = IntStream.of(columns)
                .mapToObj(column -> rows.columns().get(column).type())
                .toArray(ColumnType[]::new);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Row row : rows.rows()) {
                statement.setString(1, rows.now());
                statement.setLong(2, row.id());
                for (int i = 0; i < columns.length; i++) {
                    if (doubles) {
                        set(statement, 3 + i, MergeRows.value(row, columns[i]), types[i]);
                    } else {
                        statement.setString(3 + i, rows.text(row, columns[i]));
                    }
                }
                statement.addBatch();
            }
            return LongStream.of(statement.executeLargeBatch())
                    .filter(count -> count > 0)
                    .sum();
        }
    }

    private static void set(PreparedStatement statement, int index, String literal, ColumnType type)
            throws SQLException {
        if (literal.equals("null")) {
            statement.setNull(index, Types.NULL);
        } else if (type == ColumnType.JSON) {
            statement.setString(index, literal);
        } else if (literal.charAt(0) == '"') {
            statement.setString(index, JsonStrings.text(literal));
        } else if (isLong(literal)) {
            statement.setLong(index, Long.parseLong(literal));
        } else if (type == ColumnType.BOOLEAN) {
            statement.setBoolean(index, Boolean.parseBoolean(literal));
        } else {
            statement.setDouble(index, Double.parseDouble(literal));
        }
    }

    private static boolean isLong(String literal) {
        for (int at = 0; at < literal.length(); at++) {
            char character = literal.charAt(at);
            if (character != '-' && (character < '0' || character > '9')) {
                return false;
            }
        }
        return literal.length() <= LONGEST_INTEGER || new BigInteger(literal).bitLength() < Long.SIZE;
    }
}
