package org.acreplica.load.merge;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import org.acreplica.model.row.Columns;
import org.acreplica.model.row.Row;

/**
 * Rows that one statement merges.
 *
 * @param rows of which each has a value in exactly the columns that are present
 * @param allNew whether none of them is in the table
 * @param now as the dialect takes an instant
 */
public record MergeRows(String table, Columns columns, BitSet present, List<Row> rows, boolean allNew, String now) {

    /** About as many characters as the rows have as JSON. */
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
