package org.acreplica.testing;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.acreplica.model.object.Column;
import org.acreplica.model.object.ReplicatedObject;

/** Reads tables as a user's program would, and returns values in canonical form. */
public final class Table {

    private final TestDatabase database;
    private final String name;

    public Table(TestDatabase database, String name) {
        this.database = database;
        this.name = name;
    }

    /** Live rows by id, with all of the object's columns and no others. */
    public SortedMap<Long, Map<String, String>> rows(ReplicatedObject object) {
        SortedMap<Long, Map<String, String>> rows = new TreeMap<>();
        query("WHERE \"_deleted_at\" IS NULL", row -> {
            Map<String, String> values = new TreeMap<>();
            for (Column column : object.tableColumns()) {
                values.put(column.name(), database.canonical(row, column));
            }
            rows.put(row.getLong("id"), values);
        });
        return rows;
    }

    /** All rows by id, with these columns in canonical form. */
    public SortedMap<Long, Map<String, String>> typed(List<Column> columns) {
        SortedMap<Long, Map<String, String>> rows = new TreeMap<>();
        query("WHERE 1 = 1", row -> {
            Map<String, String> values = new TreeMap<>();
            for (Column column : columns) {
                values.put(column.name(), database.canonical(row, column));
            }
            rows.put(row.getLong("id"), values);
        });
        return rows;
    }

    /** The names of the columns, in their order. */
    public List<String> columns() {
        List<String> names = new ArrayList<>();
        query("WHERE 1 = 0", row -> {}, columns -> {
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                names.add(columns.getColumnName(column));
            }
        });
        return names;
    }

    /** One row with all its columns as the driver's text; empty if there is none. */
    public Map<String, String> row(long id) {
        List<Map<String, String>> found = where("\"id\" = " + id);
        return found.isEmpty() ? Map.of() : found.get(0);
    }

    /** All columns as the driver's text. */
    public List<Map<String, String>> where(String condition) {
        List<Map<String, String>> rows = new ArrayList<>();
        query("WHERE " + condition, row -> {
            Map<String, String> values = new HashMap<>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                values.put(row.getMetaData().getColumnName(column), row.getString(column));
            }
            rows.add(values);
        });
        return rows;
    }

    public long count(String condition) {
        long[] count = {0};
        query("WHERE " + condition, row -> count[0]++);
        return count[0];
    }

    private void query(String condition, RowReader reader) {
        database.query("SELECT * FROM " + database.qualified(name) + " " + condition, reader);
    }

    private void query(String condition, RowReader reader, ColumnReader columns) {
        database.query("SELECT * FROM " + database.qualified(name) + " " + condition, reader, columns);
    }

    /** Reads the columns of a result. */
    public interface ColumnReader {
        void read(ResultSetMetaData columns) throws SQLException;
    }

    /** Reads one row. */
    public interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
