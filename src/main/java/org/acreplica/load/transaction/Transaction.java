package org.acreplica.load.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.Session;
import org.acreplica.load.transaction.UnitOfWork.Step;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.component.jdbc.ConnectionStrategy;
import org.apache.camel.spi.TransactedPolicy;

/**
 * One transaction around the steps of a {@code transacted} route. The connection is bound to the thread, which Camel
 * keeps while an exchange is transacted; camel-jdbc uses it for each statement and leaves it open in between.
 */
final class Transaction implements TransactedPolicy, ConnectionStrategy {

    private final Destination destination;
    private final ThreadLocal<Session> bound = new ThreadLocal<>();

    Transaction(Destination destination) {
        this.destination = destination;
    }

    @Override
    public void beforeWrap(Route route, NamedNode definition) {}

    @Override
    public Processor wrap(Route route, Processor steps) {
        return exchange -> within(exchange, steps);
    }

    @Override
    public Connection getConnection(DataSource any) {
        return CountedParameters.on(bound.get().connection());
    }

    /**
     * A connection whose transfer failed is not used again where the dialect says {@code transfer.breaks}, or if it was
     * not the database that failed.
     *
     * @return rows written
     */
    long transfer(Step.Transfer transfer, String sql) throws SQLException {
        Session session = bound.get();
        try {
            return transfer.send(session.connection(), sql);
        } catch (SQLException e) {
            if (destination.dialect().is("transfer.breaks")) {
                session.abandon();
            }
            throw e;
        } catch (RuntimeException | Error e) {
            session.abandon();
            throw e;
        }
    }

    /**
     * True keeps camel-jdbc from closing the connection after each statement. It closes it with the exchange, when it
     * is already back in the pool.
     */
    @Override
    public boolean isConnectionTransactional(Connection connection, DataSource any) {
        return true;
    }

    private void within(Exchange exchange, Processor steps) throws Exception {
        try (Session session = destination.session()) {
            session.begin();
            bound.set(session);
            Objects.requireNonNull(exchange.getUnitOfWork()).beginTransactedBy(this);
            try {
                steps.process(exchange);
                if (exchange.getException() == null) {
                    session.commit();
                } else {
                    session.rollBack(exchange.getException());
                }
            } catch (Exception | Error e) {
                session.rollBack(e);
                throw e;
            } finally {
                exchange.getUnitOfWork().endTransactedBy(this);
                bound.remove();
            }
        }
    }
}
