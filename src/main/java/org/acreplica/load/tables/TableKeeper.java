package org.acreplica.load.tables;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.LoadException;
import org.acreplica.load.database.Relation;
import org.acreplica.load.database.Statements;
import org.acreplica.load.state.SchemaChanges;
import org.acreplica.load.tables.TableTypes.Difference;
import org.acreplica.model.object.Column;
import org.acreplica.model.object.ColumnType;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.row.Columns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates missing tables and columns of objects, and drops nothing. Works outside the load's transaction, because some
 * databases commit at each change of a table.
 */
public final class TableKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(TableKeeper.class);

    private final Destination destination;
    private final OwnTables tables;
    private final SchemaChanges changes;
    private final Comments comments;
    private final Set<String> said = ConcurrentHashMap.newKeySet();

    public TableKeeper(Destination destination) {
        this.destination = destination;
        this.tables = new OwnTables(destination);
        this.changes = new SchemaChanges(destination.dialect());
        this.comments = new Comments(destination);
    }

    /**
     * Creates the table if necessary and returns its columns: those of the object file, then those added for unknown
     * fields by earlier runs. If a column has another type in the table, that one wins, and it is logged once per
     * process. Comments are updated from the file.
     */
    public Columns open(ReplicatedObject object) {
        Columns columns = destination.transaction(
                object.name() + ": the table could not be created or extended",
                connection -> opened(connection, object));
        comments.keep(object, withOwn(columns.all()));
        return columns;
    }

    private Columns opened(Connection connection, ReplicatedObject object) throws SQLException {
        Optional<Relation> table = tables.find(connection, object);
        List<Column> columns = columns(connection, object);
        TableTypes types = new TableTypes(destination, object, columns, table);
        Set<String> existing = table.map(there -> there.columns().keySet()).orElse(Set.of());
        if (existing.isEmpty()) {
            Statements.update(connection, destination.dialect().createTable(object.name(), columns), Map.of());
        } else {
            addMissing(connection, object.name(), columns, existing);
        }
        if (!existing.containsAll(names(withOwn(columns)))) {
            comments.forget(object);
        }
        types.differences().stream()
                .filter(difference -> said.add(object.name() + " " + difference.column()))
                .forEach(difference -> LOG.warn("{}", difference.message()));
        int most = destination.dialect().number("columns.most");
        return new Columns(types.columns(), others(existing, columns), most > 0 ? most : Columns.MOST, types.bounds());
    }

    /**
     * Call before anything is read for the object.
     *
     * @return columns whose type in the table differs from that in the object file
     * @throws LoadException if the replica did not create the table of that name, or one of its columns has a type that
     *     the replica does not write
     */
    public List<Difference> require(ReplicatedObject object) {
        if (!destination.isThere()) {
            return List.of();
        }
        return destination.read(object.name() + ": the table could not be inspected", connection -> {
            Optional<Relation> table = tables.find(connection, object);
            boolean mayHaveMore = table.isPresent() && destination.schema().has(connection, "_replica_columns");
            List<Column> columns = mayHaveMore ? columns(connection, object) : object.tableColumns();
            return new TableTypes(destination, object, columns, table).differences();
        });
    }

    /** Whether the table has all its columns: a user may have dropped it or one of them, or the file has a new one. */
    public boolean isWhole(ReplicatedObject object) {
        return destination.transaction(
                object.name() + ": the table could not be inspected",
                connection -> columnsOf(connection, object).containsAll(names(withOwn(columns(connection, object)))));
    }

    /**
     * Adds the columns from that index on to the table.
     *
     * @param run that found their fields
     */
    public void extend(ReplicatedObject object, Columns columns, int from, String run, Instant now) {
        List<Column> added = columns.all().subList(from, columns.size());
        destination.change(object.name() + ": a column could not be added", connection -> {
            addMissing(connection, object.name(), columns.all(), columnsOf(connection, object));
            for (Column column : added) {
                Statements.update(
                        connection,
                        destination.dialect().statement("insert-column"),
                        Map.of("object", object.name(), "column", column.name(), "field", column.field()));
                changes.added(connection, object, column, run, now);
            }
        });
    }

    /**
     * Records and logs fields that are ignored.
     *
     * @param run that found them
     * @return those that no earlier run had found
     */
    public List<String> leaveOut(ReplicatedObject object, Collection<String> fields, String run, Instant now) {
        LOG.info(
                "{}: the object file does not know {}; ignored (sync.new-fields=ignore)",
                object.name(),
                String.join(", ", fields));
        return destination.transaction(
                object.name() + ": new fields could not be recorded",
                connection -> changes.ignored(connection, object, fields, run, now));
    }

    private Set<String> columnsOf(Connection connection, ReplicatedObject object) throws SQLException {
        return tables.find(connection, object)
                .map(table -> table.columns().keySet())
                .orElse(Set.of());
    }

    /** The columns of the object file, and those added for unknown fields. */
    private List<Column> columns(Connection connection, ReplicatedObject object) throws SQLException {
        List<Column> columns = new ArrayList<>(object.tableColumns());
        columns.addAll(unknownFields(connection, object));
        return columns;
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

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }

    private static List<Column> withOwn(List<Column> columns) {
        List<Column> all = new ArrayList<>(columns);
        all.addAll(Column.OWN);
        return all;
    }

    private static Set<String> others(Set<String> existing, List<Column> columns) {
        Set<String> others = new HashSet<>(existing);
        columns.forEach(column -> others.remove(column.name()));
        return others;
    }
}
