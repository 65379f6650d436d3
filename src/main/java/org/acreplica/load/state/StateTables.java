package org.acreplica.load.state;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.Relation;
import org.acreplica.load.database.Statements;
import org.acreplica.load.dialect.Dialect;
import org.acreplica.load.dialect.Dialect.StateIndex;
import org.acreplica.model.object.Column;
import org.acreplica.model.object.ColumnType;

/** The replica's own tables as a whole: whether they exist, and how to create them. */
public final class StateTables {

    private record Addition(String table, Column column) {}

    /** What later versions have added to existing tables. */
    private static final List<Addition> ADDITIONS =
            List.of(new Addition("_replica_runs", new Column("rows_sideloaded", ColumnType.BIGINT, "")));

    private final Destination destination;
    private final Dialect dialect;

    public StateTables(Destination destination) {
        this.destination = destination;
        this.dialect = destination.dialect();
    }

    /** Whether anything was ever replicated to here. */
    public boolean exist() {
        return destination.isThere() && destination.read("the state tables could not be read", this::exist);
    }

    /** Creates what is missing: the schema, tables, and additions of later versions. */
    public void create() {
        destination.keep();
        destination.change("the state tables could not be created", connection -> {
            if (!exist(connection)) {
                destination.schema().create(connection);
            }
            for (String statement : dialect.stateTables()) {
                Statements.update(connection, statement, Map.of());
            }
            for (Addition addition : ADDITIONS) {
                add(connection, addition);
            }
            for (StateIndex index : dialect.stateIndexes()) {
                if (!destination.schema().hasIndex(connection, index.table(), index.name())) {
                    Statements.update(connection, index.statement(), Map.of());
                }
            }
        });
    }

    private boolean exist(Connection connection) throws SQLException {
        return destination.schema().has(connection, "_replica_objects")
                && destination.schema().has(connection, "_replica_lease");
    }

    private void add(Connection connection, Addition addition) throws SQLException {
        boolean known = destination
                .schema()
                .describe(connection, addition.table())
                .map(Relation::columns)
                .filter(columns -> columns.containsKey(addition.column().name()))
                .isPresent();
        if (!known) {
            Statements.update(connection, dialect.addColumn(addition.table(), addition.column()), Map.of());
        }
    }
}
