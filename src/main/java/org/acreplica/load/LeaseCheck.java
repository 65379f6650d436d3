package org.acreplica.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.acreplica.load.LoadException.Kind;
import org.acreplica.load.UnitOfWork.Step;

/** The first statement of every transaction: fails it when another process has taken the lease over meanwhile. */
final class LeaseCheck {

    private final Dialect dialect;
    private final String holder;

    LeaseCheck(Dialect dialect, String holder) {
        this.dialect = dialect;
        this.holder = holder;
    }

    Step step() {
        return new Step(
                dialect.statement("hold-lease"), Map.of("holder", holder), (updated, rows) -> require(!rows.isEmpty()));
    }

    /** As {@link #step}, in a transaction outside of the routes. */
    void on(Connection connection) throws SQLException {
        require(!Sql.query(connection, dialect.statement("hold-lease"), Map.of("holder", holder), row -> true)
                .isEmpty());
    }

    private static void require(boolean held) {
        if (!held) {
            throw new LoadException(
                    Kind.HELD, "this process does not hold the destination any more: another one has taken it over");
        }
    }
}
