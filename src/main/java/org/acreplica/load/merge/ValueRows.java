package org.acreplica.load.merge;

import java.util.Map;
import org.acreplica.load.dialect.Dialect;
import org.acreplica.load.transaction.UnitOfWork.Step;
import org.acreplica.model.object.Column;
import org.acreplica.model.object.ColumnType;
import org.acreplica.model.row.Row;

/**
 * Literals in the statement itself, replacing its word {@code {rows}}: {@code (now, id, value, ...), ...}, with values
 * in column order. Texts are in single quotes, which are doubled inside; the session must not treat backslashes as
 * special. JSON is written as text.
 */
record ValueRows(Dialect dialect) implements RowForm {

    @Override
    public Step merge(MergeRows rows, Step.Then counted) {
        return new Step(RowForm.statement(dialect, rows).replace("{rows}", literals(rows)), Map.of(), counted);
    }

    static String literals(MergeRows rows) {
        int[] columns = columnsBesideId(rows);
        boolean[] isJson = new boolean[rows.columns().size()];
        rows.forEachColumn(column -> isJson[column] = rows.columns().get(column).type() == ColumnType.JSON);
        StringBuilder sql = new StringBuilder(rows.size());
        for (Row row : rows.rows()) {
            sql.append(sql.isEmpty() ? "('" : ",\n('")
                    .append(rows.now())
                    .append("',")
                    .append(row.id());
            for (int column : columns) {
                append(sql.append(','), MergeRows.value(row, column), isJson[column]);
            }
            sql.append(')');
        }
        return sql.toString();
    }

    private static int[] columnsBesideId(MergeRows rows) {
        return rows.present().stream()
                .filter(column -> !rows.columns().get(column).name().equals(Column.ID))
                .toArray();
    }

    /** Numbers and null are written as in JSON. */
    private static void append(StringBuilder sql, String literal, boolean isJson) {
        if (literal.equals("null") || (!isJson && literal.charAt(0) != '"')) {
            sql.append(literal);
        } else if (isJson) {
            quote(sql, literal, 0, literal.length());
        } else if (literal.indexOf('\\') < 0) {
            quote(sql, literal, 1, literal.length() - 1);
        } else {
            String text = JsonStrings.text(literal);
            quote(sql, text, 0, text.length());
        }
    }

    private static void quote(StringBuilder sql, String text, int from, int to) {
        sql.append('\'');
        int next = from;
        for (int at = text.indexOf('\'', from); at >= 0 && at < to; at = text.indexOf('\'', at + 1)) {
            sql.append(text, next, at).append('\'');
            next = at;
        }
        sql.append(text, next, to).append('\'');
    }
}
