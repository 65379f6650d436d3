package org.acreplica.load.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Executes statements outside the load route: state, tables, lease. Parameters are named as in camel-jdbc: {@code
 * :?word}.
 */
public final class Statements {

    /** Reads one row of a result. */
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static final Pattern PARAMETER = Pattern.compile(":\\?(\\w+)");

    private Statements() {}

    public static int update(Connection connection, String sql, Map<String, ? extends @Nullable Object> parameters)
            throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    /** Executes text without parameters verbatim, possibly several statements. */
    public static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public static <T> List<T> query(
            Connection connection, String sql, Map<String, ? extends @Nullable Object> parameters, Reader<T> reader)
            throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<T> results = new ArrayList<>();
            while (rows.next()) {
                results.add(reader.read(rows));
            }
            return results;
        }
    }

    static PreparedStatement prepared(
            Connection connection, String sql, Map<String, ? extends @Nullable Object> parameters) throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement(PARAMETER.matcher(sql).replaceAll("?"));
        Matcher names = PARAMETER.matcher(sql);
        for (int index = 1; names.find(); index++) {
            statement.setObject(index, parameters.get(names.group(1)));
        }
        return statement;
    }
}
