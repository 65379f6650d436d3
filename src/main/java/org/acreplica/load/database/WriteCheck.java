package org.acreplica.load.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.acreplica.load.database.LoadException.Kind;
import org.acreplica.load.dialect.Dialect;

/** Tries what replication will do, and undoes it: creates the schema and a table. */
final class WriteCheck {

    private final Dialect dialect;
    private final Schema schema;

    WriteCheck(Dialect dialect, Schema schema) {
        this.dialect = dialect;
        this.schema = schema;
    }

    void on(Connection connection) throws SQLException {
        boolean created = schema.create(connection);
        Statements.update(connection, dialect.statement("try-create-table"), Map.of());
        Statements.update(connection, dialect.statement("try-drop-table"), Map.of());
        connection.rollback();
        if (created && dialect.is("ddl.commits") && schema.isEmpty(connection)) {
            Statements.update(connection, dialect.statement("drop-schema"), Map.of());
        }
    }

    /** Adds what a file needs. */
    LoadException explained(LoadException e) {
        boolean fileIsRefused = e.kind() == Kind.REFUSED && !dialect.hasSchemas();
        return fileIsRefused
                ? new LoadException(
                        e.kind(), e.getMessage() + ". The user needs write permission on the file and its folder", e)
                : e;
    }
}
