package org.acreplica.model.row;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A record converted to the columns of its table. A value is a JSON literal in the destination's {@link RowFormat}; a
 * column whose key is missing from the record is absent, which is not null.
 */
public final class Row {

    private final long id;
    private final @Nullable String[] values;
    private final int size;

    /** @param values by column index; a null element is an absent value, as is every column after the last element */
    public Row(long id, @Nullable String[] values) {
        this.id = id;
        this.values = values;
        int characters = 2;
        for (String value : values) {
            characters += value == null ? 0 : value.length() + 20;
        }
        this.size = characters;
    }

    public long id() {
        return id;
    }

    public @Nullable String value(int column) {
        return column < values.length ? values[column] : null;
    }

    /** The approximate size of the row as JSON, in characters. */
    public int size() {
        return size;
    }

    /** The columns that have a value, including null. */
    public BitSet present() {
        BitSet present = new BitSet(values.length);
        for (int column = 0; column < values.length; column++) {
            present.set(column, values[column] != null);
        }
        return present;
    }

    /** This row with the values of a later record of the same id on top. */
    public Row overlaidBy(Row later) {
        @Nullable String[] merged = new @Nullable String[Math.max(values.length, later.values.length)];
        for (int column = 0; column < merged.length; column++) {
            merged[column] = later.value(column) != null ? later.value(column) : value(column);
        }
        return new Row(id, merged);
    }

    /** The present values as one JSON object keyed by column name. */
    public void writeTo(StringBuilder json, Columns columns) {
        write(json, columns, true);
    }

    /** The same without nulls, for callers that know which columns are present. */
    public void writeValuesTo(StringBuilder json, Columns columns) {
        write(json, columns, false);
    }

    private void write(StringBuilder json, Columns columns, boolean nulls) {
        json.append('{');
        char separator = 0;
        for (int column = 0; column < values.length; column++) {
            if (values[column] != null && (nulls || !values[column].equals("null"))) {
                if (separator != 0) {
                    json.append(separator);
                }
                separator = ',';
                json.append('"')
                        .append(columns.get(column).name())
                        .append("\":")
                        .append(values[column]);
            }
        }
        json.append('}');
    }
}
