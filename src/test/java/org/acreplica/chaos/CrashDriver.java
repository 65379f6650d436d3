package org.acreplica.chaos;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Logger;

/**
 * A prefix {@code jdbc:crash} for URLs: uses the same driver, but each statement and commit is a numbered operation.
 */
public final class CrashDriver implements Driver {

    static {
        try {
            DriverManager.registerDriver(new CrashDriver());
        } catch (SQLException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static final String PREFIX = "jdbc:crash";
    private static final Set<String> OPERATIONS = Set.of("execute", "executeUpdate", "executeQuery", "commit");

    @Override
    public Connection connect(String url, Properties properties) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        Connection connection = DriverManager.getConnection(Mishaps.behind(url), properties);
        return (Connection) proxy(Connection.class, connection, connection, Mishaps.of(url));
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(PREFIX);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    private static Object proxy(Class<?> type, Object target, Connection connection, Mishaps mishaps) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                if (OPERATIONS.contains(method.getName())) {
                    operation(connection, mishaps);
                    return mishaps.trouble()
                            .around(connection, method.getName(), () -> method.invoke(target, arguments));
                }
                Object result = method.invoke(target, arguments);
                Class<?> returned = method.getReturnType();
                return returned == PreparedStatement.class || returned == Statement.class
                        ? proxy(returned, result, connection, mishaps)
                        : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return Proxy.newProxyInstance(CrashDriver.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    /** A dead process loses what it has not committed. The connection stays open to keep its pool intact. */
    private static void operation(Connection connection, Mishaps mishaps) throws SQLException {
        try {
            mishaps.operations().next();
        } catch (Operations.Dead e) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            throw new SQLException("the process is dead", e);
        }
    }
}
