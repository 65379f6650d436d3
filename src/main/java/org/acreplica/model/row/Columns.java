package org.acreplica.model.row;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.acreplica.model.object.Column;
import org.acreplica.model.object.ColumnNames;
import org.acreplica.model.object.ColumnType;

/**
 * The columns of one table: those in the object file, then one for each other field found in records. A column keeps
 * its index for the life of this object.
 *
 * <p>Not thread-safe: it belongs to one run.
 */
public final class Columns {

    /** Databases allow 1,000 to 2,000 columns per table; the rest is left to the user's own columns. */
    public static final int MOST = 900;

    private final int most;
    private final Map<String, Bounds> bounds;
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Integer> indexByField = new HashMap<>();
    private final Set<String> names = new HashSet<>(ColumnNames.RESERVED);

    /**
     * @param others names of the table's columns that are not the replica's
     * @param most columns that the table may have
     */
    public Columns(List<Column> columns, Collection<String> others, int most) {
        this(columns, others, most, Map.of());
    }

    /**
     * @param others names of the table's columns that are not the replica's
     * @param most columns that the table may have
     * @param bounds of columns whose type in the table holds less than the replica's, by their names
     */
    public Columns(List<Column> columns, Collection<String> others, int most, Map<String, Bounds> bounds) {
        this.most = most;
        this.bounds = bounds;
        names.add(Column.SYNCED_AT);
        names.add(Column.DELETED_AT);
        names.addAll(others);
        columns.forEach(this::append);
    }

    private Columns(Columns other) {
        this.most = other.most;
        this.bounds = other.bounds;
        columns.addAll(other.columns);
        indexByField.putAll(other.indexByField);
        names.addAll(other.names);
    }

    /** A copy for another thread. */
    public Columns copy() {
        return new Columns(this);
    }

    /** The index of the field's column, or -1 if there is none. */
    public int indexOf(String field) {
        return indexByField.getOrDefault(field, -1);
    }

    /**
     * Adds a text column named after the field.
     *
     * @return the index, or -1 if the table has reached its column limit
     */
    public int add(String field) {
        if (columns.size() >= most) {
            return -1;
        }
        return append(new Column(ColumnNames.free(ColumnNames.of(field), names), ColumnType.TEXT, field));
    }

    public Column get(int index) {
        return columns.get(index);
    }

    /** The limits of the column's type in the table. */
    public Bounds bounds(int index) {
        return bounds.isEmpty()
                ? Bounds.NONE
                : bounds.getOrDefault(columns.get(index).name(), Bounds.NONE);
    }

    public int size() {
        return columns.size();
    }

    public List<Column> all() {
        return Collections.unmodifiableList(columns);
    }

    /** The fields of the columns from that index on. */
    public List<String> fieldsFrom(int index) {
        return columns.subList(index, columns.size()).stream()
                .map(Column::field)
                .toList();
    }

    private int append(Column column) {
        names.add(column.name());
        columns.add(column);
        indexByField.put(column.field(), columns.size() - 1);
        return columns.size() - 1;
    }
}
