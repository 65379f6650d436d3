package org.acreplica.load.lease;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.acreplica.load.database.LoadException;
import org.acreplica.load.database.LoadException.Kind;
import org.acreplica.load.database.Statements;
import org.acreplica.load.dialect.Dialect;
import org.acreplica.load.transaction.UnitOfWork.Step;

/** The first statement of every transaction: makes it fail if another process has taken over the lease. */
public final class Fence {

    private final Dialect dialect;
    private final String holder;

    Fence(Dialect dialect, String holder) {
        this.dialect = dialect;
        this.holder = holder;
    }

    public Step step() {
        return new Step(
                dialect.statement("hold-lease"), Map.of("holder", holder), (updated, rows) -> require(!rows.isEmpty()));
    }

    /** As {@link #step}, in a transaction outside of the routes. */
    public void on(Connection connection) throws SQLException {
        require(!Statements.query(connection, dialect.statement("hold-lease"), Map.of("holder", holder), row -> true)
                .isEmpty());
    }

    private static void require(boolean held) {
        if (!held) {
            throw new LoadException(
                    Kind.HELD, "this process no longer holds the destination: another process has taken it over");
        }
    }
}
