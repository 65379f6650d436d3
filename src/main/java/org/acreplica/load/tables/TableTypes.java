package org.acreplica.load.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.LoadException;
import org.acreplica.load.database.LoadException.Kind;
import org.acreplica.load.database.Relation;
import org.acreplica.load.dialect.ColumnTypes;
import org.acreplica.load.dialect.ColumnTypes.HeldColumn;
import org.acreplica.load.views.OwnViews;
import org.acreplica.model.object.Column;
import org.acreplica.model.object.ColumnType;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.row.Bounds;

/** The types of an object's columns in its table, which override those in the object file. */
public final class TableTypes {

    /** A column whose type in the table differs from that in the object file. */
    public record Difference(String column, String message) {}

    private final Destination destination;
    private final ColumnTypes types;
    private final ReplicatedObject object;
    private final List<Column> stated;
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Bounds> bounds = new HashMap<>();
    private final List<Difference> differences = new ArrayList<>();

    /**
     * @param columns those of the object file first
     * @param table empty if it does not exist yet
     * @throws LoadException if none of the replica's types fits a column
     */
    TableTypes(Destination destination, ReplicatedObject object, List<Column> columns, Optional<Relation> table) {
        this.destination = destination;
        this.types = new ColumnTypes(destination.dialect());
        this.object = object;
        this.stated = object.tableColumns();
        for (Column column : columns) {
            String type = table.map(there -> there.columns().get(column.name())).orElse(null);
            this.columns.add(type == null ? column : asInTable(column, type));
        }
    }

    /** The columns with their types in the table. */
    List<Column> columns() {
        return columns;
    }

    /** By column name; none if the type can hold everything that the replica's can. */
    Map<String, Bounds> bounds() {
        return bounds;
    }

    List<Difference> differences() {
        return differences;
    }

    private Column asInTable(Column column, String type) {
        HeldColumn held =
                types.held(column, type).orElseThrow(() -> unfit(column, type, "which the replica does not support"));
        if (column.name().equals(Column.ID)
                && (held.column().type() != ColumnType.BIGINT || held.bounds() != Bounds.NONE)) {
            throw unfit(column, type, "which cannot hold every id");
        }
        if (held.bounds() != Bounds.NONE) {
            bounds.put(column.name(), held.bounds());
        }
        boolean differs = !held.column().equals(column) || held.bounds() != Bounds.NONE;
        if (differs && stated.contains(column)) {
            differences.add(new Difference(column.name(), difference(column, type)));
        }
        return held.column();
    }

    private String difference(Column column, String type) {
        return object.name() + ": the column " + column.name() + " is " + type + " in the table and "
                + column.type().word() + " in the object file; values are converted to " + type
                + ". To change the column: "
                + new OwnViews(destination).beforeChange(object.name(), column.name())
                + types.change(object.name(), column, type);
    }

    private LoadException unfit(Column column, String type, String why) {
        return new LoadException(
                Kind.REFUSED,
                object.name() + ": the column " + column.name() + " of "
                        + destination.shownTable(object.name()) + " has the type " + type + ", " + why
                        + ". Give it the type "
                        + types.type(column)
                        + ", or drop the column; it will be recreated and refilled");
    }
}
