package org.acreplica.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.LoadException;
import org.acreplica.load.database.LoadException.Kind;
import org.acreplica.load.database.Relation;
import org.acreplica.load.database.Statements;
import org.acreplica.model.Column;
import org.acreplica.model.ColumnType;
import org.acreplica.model.Columns;
import org.acreplica.model.ReplicatedObject;

/**
 * Creates what is missing of an object's table, a whole table or single columns, and drops nothing. Its changes are
 * made outside the load's transaction: some databases end one at each change of a table.
 */
final class TableKeeper {

    private final Destination destination;

    TableKeeper(Destination destination) {
        this.destination = destination;
    }

    /** The table's columns: those of the object file, then those that unknown fields got in earlier runs. */
    Columns open(ReplicatedObject object) {
        return destination.transaction(object.name() + ": the table could not be created or extended", connection -> {
            Set<String> existing = columnsOf(connection, object);
            List<Column> columns = new ArrayList<>(object.columns());
            columns.addAll(unknownFields(connection, object));
            if (existing.isEmpty()) {
                Statements.update(connection, destination.dialect().createTable(object.name(), columns), Map.of());
            } else {
                addMissing(connection, object.name(), columns, existing);
            }
            int most = destination.dialect().number("columns.most");
            return new Columns(columns, others(existing, columns), most > 0 ? most : Columns.MOST);
        });
    }

    /**
     * Before anything is read for the object.
     *
     * @throws LoadException where its table's name belongs to something that the replica did not make
     */
    void requireOwn(ReplicatedObject object) {
        if (destination.isThere()) {
            destination.read(
                    object.name() + ": the table could not be looked at", connection -> columnsOf(connection, object));
        }
    }

    /** Whether there is a table, and the object file states a column that it does not have. */
    boolean lacksColumns(ReplicatedObject object) {
        return destination.transaction(object.name() + ": the table could not be read", connection -> {
            Set<String> existing = columnsOf(connection, object);
            return !existing.isEmpty()
                    && !existing.containsAll(
                            object.columns().stream().map(Column::name).toList());
        });
    }

    /** Gives the columns from that index on a place in the table. */
    void extend(ReplicatedObject object, Columns columns, int from) {
        List<Column> added = columns.all().subList(from, columns.size());
        destination.transaction(object.name() + ": a column could not be added", connection -> {
            addMissing(connection, object.name(), columns.all(), columnsOf(connection, object));
            for (Column column : added) {
                Statements.update(
                        connection,
                        destination.dialect().statement("insert-column"),
                        Map.of("object", object.name(), "column", column.name(), "field", column.field()));
            }
            return null;
        });
    }

    /** Whether the table has every column that it should have: somebody may have dropped it, or a part of it. */
    boolean isWhole(ReplicatedObject object) {
        return destination.transaction(object.name() + ": the table could not be looked at", connection -> {
            List<Column> columns = new ArrayList<>(object.columns());
            columns.addAll(unknownFields(connection, object));
            Set<String> existing = columnsOf(connection, object);
            return withOwn(columns).stream().map(Column::name).allMatch(existing::contains);
        });
    }

    /** @throws LoadException where the table's name belongs to something that the replica did not make */
    private Set<String> columnsOf(Connection connection, ReplicatedObject object) throws SQLException {
        Optional<Relation> relation = destination.schema().describe(connection, object.name());
        if (relation.isPresent() && !relation.get().isReplicas()) {
            throw foreign(object, relation.get());
        }
        return relation.map(table -> table.columns().keySet()).orElse(Set.of());
    }

    private List<Column> unknownFields(Connection connection, ReplicatedObject object) throws SQLException {
        Set<String> stated = new HashSet<>();
        object.columns().forEach(column -> stated.add(column.field()));
        List<Column> columns = new ArrayList<>();
        for (Column column : Statements.query(
                connection,
                destination.dialect().statement("read-columns"),
                Map.of("object", object.name()),
                row -> new Column(row.getString("column_name"), ColumnType.TEXT, row.getString("field")))) {
            boolean nameStated =
                    object.columns().stream().anyMatch(own -> own.name().equals(column.name()));
            if (!stated.contains(column.field()) && !nameStated) {
                columns.add(column);
            }
        }
        return columns;
    }

    private void addMissing(Connection connection, String table, List<Column> columns, Set<String> existing)
            throws SQLException {
        for (Column column : withOwn(columns)) {
            if (!existing.contains(column.name())) {
                Statements.update(connection, destination.dialect().addColumn(table, column), Map.of());
            }
        }
    }

    private static List<Column> withOwn(List<Column> columns) {
        List<Column> all = new ArrayList<>(columns);
        all.add(new Column(Column.SYNCED_AT, ColumnType.TIMESTAMPTZ, ""));
        all.add(new Column(Column.DELETED_AT, ColumnType.TIMESTAMPTZ, ""));
        return all;
    }

    private LoadException foreign(ReplicatedObject object, Relation relation) {
        boolean hasSchemas = destination.dialect().hasSchemas();
        return new LoadException(
                Kind.REFUSED,
                object.name() + ": the " + relation.kind() + " " + destination.shownTable(object.name())
                        + (hasSchemas ? "" : " in " + destination.shownUrl())
                        + " is not the replica's" + (relation.kind().equals("table") ? ": " + missing(relation) : "")
                        + ". It is left as it is, and nothing is read for it. Set "
                        + (hasSchemas ? "destination.schema to another schema" : "destination.url to another file")
                        + ", or rename or drop it");
    }

    private static String missing(Relation table) {
        List<String> missing = new ArrayList<>();
        if (!table.has(Column.SYNCED_AT)) {
            missing.add("it has no column " + Column.SYNCED_AT);
        }
        if (!table.has(Column.DELETED_AT)) {
            missing.add("it has no column " + Column.DELETED_AT);
        }
        if (!table.key().equals(Set.of(Column.ID))) {
            missing.add("its primary key is "
                    + (table.key().isEmpty() ? "missing" : String.join(", ", table.key()) + ", not id alone"));
        }
        return String.join(", ", missing);
    }

    private static Set<String> others(Set<String> existing, List<Column> columns) {
        Set<String> others = new HashSet<>(existing);
        columns.forEach(column -> others.remove(column.name()));
        return others;
    }
}
