package org.acreplica.load.tables;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.LoadException;
import org.acreplica.load.database.LoadException.Kind;
import org.acreplica.load.database.Relation;
import org.acreplica.model.object.Column;
import org.acreplica.model.object.ReplicatedObject;

/** Finds the tables of objects, and protects tables that the replica did not create. */
final class OwnTables {

    private final Destination destination;

    OwnTables(Destination destination) {
        this.destination = destination;
    }

    /**
     * The object's table; empty if there is none yet.
     *
     * @throws LoadException if the replica did not create what has its name
     */
    Optional<Relation> find(Connection connection, ReplicatedObject object) throws SQLException {
        Optional<Relation> relation = destination.schema().describe(connection, object.name());
        if (relation.isPresent() && !relation.get().isReplicas()) {
            throw foreign(object, relation.get());
        }
        return relation;
    }

    private LoadException foreign(ReplicatedObject object, Relation relation) {
        boolean hasSchemas = destination.dialect().hasSchemas();
        return new LoadException(
                Kind.REFUSED,
                object.name() + ": the " + relation.kind() + " " + destination.shownTable(object.name())
                        + (hasSchemas ? "" : " in " + destination.shownUrl())
                        + " was not created by the replica"
                        + (relation.kind().equals(Relation.TABLE) ? ": " + missing(relation) : "")
                        + ". It was left untouched and the object was not read. Set "
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
                    + (table.key().isEmpty() ? "missing" : String.join(", ", table.key()) + " instead of just id"));
        }
        return String.join(", ", missing);
    }
}
