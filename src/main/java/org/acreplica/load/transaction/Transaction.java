package org.acreplica.load.transaction;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.acreplica.load.database.Destination;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.component.jdbc.ConnectionStrategy;
import org.apache.camel.spi.Policy;

/**
 * One transaction around the steps of a route. camel-jdbc takes and closes a connection for each statement; here it
 * gets the one that is bound to the thread, and closing that does nothing until the route's part has ended.
 */
public final class Transaction implements Policy, ConnectionStrategy {

    private final Destination destination;
    private final ThreadLocal<Connection> bound = new ThreadLocal<>();

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
        return bound.get();
    }

    @Override
    public boolean isConnectionTransactional(Connection connection, DataSource any) {
        return true;
    }

    private void within(Exchange exchange, Processor steps) throws Exception {
        try (Connection connection = destination.dataSource().getConnection()) {
            destination.begin(connection);
            bound.set(unclosable(connection));
            try {
                steps.process(exchange);
                if (exchange.getException() == null) {
                    destination.commit(connection);
                } else {
                    destination.rollBack(connection, exchange.getException());
                }
            } catch (Exception | Error e) {
                destination.rollBack(connection, e);
                throw e;
            } finally {
                bound.remove();
            }
        }
    }

    private static Connection unclosable(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Transaction.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() instanceof SQLException sql ? sql : e.getCause();
                    }
                });
    }
}
