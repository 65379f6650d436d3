package org.acreplica.load.merge;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import org.acreplica.model.object.Column;
import org.acreplica.model.object.ColumnType;
import org.acreplica.model.row.Columns;
import org.acreplica.model.row.Row;
import org.jspecify.annotations.Nullable;

/**
 * Rows that have values in the same columns, and are merged together.
 *
 * @param rows each with a value in exactly the columns that are present
 * @param now in the dialect's form of an instant
 */
public record MergeRows(String table, Columns columns, BitSet present, List<Row> rows, boolean allNew, String now) {

    /** The approximate size of the rows as JSON, in characters. */
    int size() {
        return rows.stream().mapToInt(Row::size).sum();
    }

    List<Column> presentColumns() {
        return present.stream().mapToObj(columns::get).toList();
    }

    void forEachColumn(IntConsumer index) {
        present.stream().forEach(index);
    }

    /** The present columns but {@code id}. */
    int[] columnsBesideId() {
        return present.stream()
                .filter(column -> !columns.get(column).name().equals(Column.ID))
                .toArray();
    }

    /** By column. */
    boolean[] areJson() {
        boolean[] areJson = new boolean[columns.size()];
        forEachColumn(column -> areJson[column] = columns.get(column).type() == ColumnType.JSON);
        return areJson;
    }

    /** The literal of a value. */
    static String value(Row row, int column) {
        String literal = row.value(column);
        if (literal == null) {
            throw new IllegalArgumentException("row " + row.id() + " has no value in column " + column);
        }
        return literal;
    }

    /** The text of a value; null if it is null. */
    @Nullable
    String text(Row row, int column) {
        String literal = value(row, column);
        if (literal.equals("null")) {
            return null;
        }
        boolean isText = literal.charAt(0) == '"' && columns.get(column).type() != ColumnType.JSON;
        return isText ? JsonStrings.text(literal) : literal;
    }
}
