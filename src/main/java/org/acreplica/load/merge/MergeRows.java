package org.acreplica.load.merge;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import org.acreplica.model.row.Columns;
import org.acreplica.model.row.Row;

/**
 * Rows merged by one statement.
 *
 * @param rows each with a value in exactly the columns that are present
 * @param now in the dialect's form of an instant
 */
public record MergeRows(String table, Columns columns, BitSet present, List<Row> rows, boolean allNew, String now) {

    /** The approximate size of the rows as JSON, in characters. */
    int size() {
        return rows.stream().mapToInt(Row::size).sum();
    }

    void forEachColumn(IntConsumer index) {
        present.stream().forEach(index);
    }

    static String value(Row row, int column) {
        String literal = row.value(column);
        if (literal == null) {
            throw new IllegalArgumentException("row " + row.id() + " has no value in column " + column);
        }
        return literal;
    }
}
