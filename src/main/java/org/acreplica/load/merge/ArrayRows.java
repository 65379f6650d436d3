package org.acreplica.load.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.acreplica.load.dialect.Dialect;
import org.acreplica.load.transaction.UnitOfWork.Step;
import org.acreplica.model.object.ColumnType;
import org.acreplica.model.row.Row;

/** The text of an array per column, {@code :?v_COLUMN}, as PostgreSQL writes arrays. */
record ArrayRows(Dialect dialect) implements RowForm {

    /** In characters. */
    private static final int TYPICAL_VALUE = 32;

    @Override
    public List<Step> steps(MergeRows rows, Step.Then counted) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("now", rows.now());
        rows.forEachColumn(
                column -> parameters.put("v_" + rows.columns().get(column).name(), array(rows, column)));
        return List.of(new Step(RowForm.statement(dialect, rows), parameters, counted));
    }

    static String array(MergeRows rows, int column) {
        boolean isJson = rows.columns().get(column).type() == ColumnType.JSON;
        StringBuilder array = new StringBuilder(TYPICAL_VALUE * rows.rows().size());
        for (Row row : rows.rows()) {
            array.append(array.isEmpty() ? '{' : ',');
            append(array, MergeRows.value(row, column), isJson);
        }
        return array.append('}').toString();
    }

    private static void append(StringBuilder array, String literal, boolean isJson) {
        if (literal.equals("null")) {
            array.append("NULL");
        } else if (isJson) {
            quote(array, literal);
        } else if (literal.charAt(0) != '"' || literal.indexOf('\\') < 0) {
            // Numbers, and strings without escapes, are written alike in both.
            array.append(literal);
        } else {
            quote(array, JsonStrings.text(literal));
        }
    }

    private static void quote(StringBuilder array, String text) {
        array.append('"')
                .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                .append('"');
    }
}
