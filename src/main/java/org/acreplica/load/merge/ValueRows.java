package org.acreplica.load.merge;

import java.util.List;
import java.util.Map;
import org.acreplica.load.dialect.Dialect;
import org.acreplica.load.transaction.UnitOfWork.Step;
import org.acreplica.model.row.Row;

/**
 * Literals in the statement itself, replacing its word {@code {rows}}: {@code (now, id, value, ...), ...}, with values
 * in column order. Texts are in single quotes, which are doubled inside; the session must not treat backslashes as
 * special. JSON is written as text.
 */
record ValueRows(Dialect dialect) implements RowForm {

    @Override
    public List<Step> steps(MergeRows rows, Step.Then counted) {
        return List.of(new Step(RowForm.statement(dialect, rows).replace("{rows}", literals(rows)), Map.of(), counted));
    }

    static String literals(MergeRows rows) {
        int[] columns = rows.columnsBesideId();
        boolean[] isJson = rows.areJson();
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

    /** Numbers and null are written as in JSON. */
    private static void append(StringBuilder sql, String literal, boolean isJson) {
        if (literal.equals("null") || (!isJson && literal.charAt(0) != '"')) {
            sql.append(literal);
        } else if (isJson) {
            quote(sql, literal);
        } else if (literal.indexOf('\\') < 0 && literal.indexOf('\'') < 0) {
            sql.append(literal);
            sql.setCharAt(sql.length() - literal.length(), '\'');
            sql.setCharAt(sql.length() - 1, '\'');
        } else {
            quote(sql, JsonStrings.text(literal));
        }
    }

    private static void quote(StringBuilder sql, String text) {
        sql.append('\'').append(text.replace("'", "''")).append('\'');
    }
}
