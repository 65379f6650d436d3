package org.acreplica.report.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.acreplica.model.object.Column;
import org.acreplica.model.object.ColumnType;
import org.acreplica.model.object.Protection;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.report.Groups;

/** Tables, in the order of their objects, and their relations. */
public final class Tables {

    private final List<ReplicatedObject> objects;
    private final Set<String> names;

    public Tables(List<ReplicatedObject> objects) {
        this.objects = List.copyOf(objects);
        this.names = objects.stream().map(ReplicatedObject::name).collect(Collectors.toSet());
    }

    List<ReplicatedObject> all() {
        return objects;
    }

    /** By the title of their group. */
    Map<String, List<ReplicatedObject>> groups() {
        return Groups.of(objects, Function.identity());
    }

    boolean has(String table) {
        return names.contains(table);
    }

    /** The columns in the database. */
    static List<Column> columns(ReplicatedObject object) {
        List<Column> columns = new ArrayList<>(object.tableColumns());
        columns.addAll(Column.OWN);
        return columns;
    }

    /** Whether the column refers to another of these tables. */
    boolean leadsOn(Column column) {
        return column.relation().filter(this::has).isPresent()
                && column.type() == ColumnType.BIGINT
                && !column.isProtectedBy(Protection.HASH);
    }

    List<Column> leadingOn(ReplicatedObject object) {
        return object.tableColumns().stream().filter(this::leadsOn).toList();
    }
}
