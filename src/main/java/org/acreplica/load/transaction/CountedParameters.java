package org.acreplica.load.transaction;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * A connection that counts the parameters of its statements itself. Before each execution, camel-jdbc asks the
 * statement for their number; drivers ask the server, which costs a round trip and a preparation each time.
 */
final class CountedParameters {

    private interface Answer {
        Object to(Object[] arguments) throws SQLException;
    }

    private CountedParameters() {}

    static Connection on(Connection connection) {
        return answering(Connection.class, connection, "prepareStatement", 1, arguments -> {
            String sql = (String) arguments[0];
            return counting(connection.prepareStatement(sql), count(sql));
        });
    }

    private static PreparedStatement counting(PreparedStatement statement, int count) {
        return answering(
                PreparedStatement.class,
                statement,
                "getParameterMetaData",
                0,
                none -> Proxy.newProxyInstance(
                        CountedParameters.class.getClassLoader(),
                        new Class<?>[] {ParameterMetaData.class},
                        (proxy, method, any) -> {
                            if (method.getName().equals("getParameterCount")) {
                                return count;
                            }
                            throw new UnsupportedOperationException(method.getName());
                        }));
    }

    /** The question marks outside of quotes. */
    private static int count(String sql) {
        int count = 0;
        char quote = 0;
        for (int at = 0; at < sql.length(); at++) {
            char character = sql.charAt(at);
            if (quote != 0) {
                quote = character == quote ? 0 : quote;
            } else if (character == '\'' || character == '"' || character == '`') {
                quote = character;
            } else if (character == '?') {
                count++;
            }
        }
        return count;
    }

    /** A proxy of the target that answers one method itself, given by name and number of parameters. */
    private static <T> T answering(Class<T> type, T target, String name, int parameters, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                CountedParameters.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals(name) && method.getParameterCount() == parameters) {
                        return answer.to(arguments);
                    }
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
