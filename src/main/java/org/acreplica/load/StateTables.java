package org.acreplica.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.Statements;

/** The replica's own tables as a whole: whether they are there, and how they come to be. */
final class StateTables {

    private final Destination destination;

    StateTables(Destination destination) {
        this.destination = destination;
    }

    /** Whether anything was ever replicated to here. */
    boolean exist() {
        return destination.isThere() && destination.read("the state tables could not be read", this::exist);
    }

    /** Creates the schema and the state tables that are missing. */
    void create() {
        destination.keep();
        destination.transaction("the state tables could not be created", connection -> {
            if (!exist(connection)) {
                destination.schema().create(connection);
            }
            for (String statement : destination.dialect().stateTables()) {
                Statements.update(connection, statement, Map.of());
            }
            return null;
        });
    }

    private boolean exist(Connection connection) throws SQLException {
        return destination.schema().has(connection, "_replica_objects")
                && destination.schema().has(connection, "_replica_lease");
    }
}
