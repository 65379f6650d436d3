package org.acreplica.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The baseline: rows of a table, inserted into an empty copy of it by plain INSERT in batches of 1,000. */
final class PlainInsert {

    private static final int ROWS = 50_000;
    private static final int BATCH = 1_000;

    private PlainInsert() {}

    static double rowsPerSecond(String url, String table) throws SQLException {
        String word = url.startsWith("jdbc:postgresql:") ? "&reWriteBatchedInserts=true" : "";
        try (Connection connection = DriverManager.getConnection(url + word);
                Statement statement = connection.createStatement()) {
            List<Object[]> rows = rows(statement, table);
            statement.execute("CREATE TABLE baseline AS SELECT * FROM " + table + " WHERE 1 = 0");
            statement.execute("CREATE UNIQUE INDEX baseline_id ON baseline (\"id\")");
            connection.setAutoCommit(false);
            insert(connection, rows.subList(0, rows.size() / 5));
            long start = System.nanoTime();
            insert(connection, rows.subList(rows.size() / 5, rows.size()));
            return (rows.size() - rows.size() / 5) / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static List<Object[]> rows(Statement statement, String table) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery("SELECT * FROM " + table + " LIMIT " + ROWS)) {
            while (result.next()) {
                Object[] row = new Object[result.getMetaData().getColumnCount()];
                for (int column = 0; column < row.length; column++) {
                    row[column] = result.getObject(column + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static void insert(Connection connection, List<Object[]> rows) throws SQLException {
        String places = String.join(", ", Collections.nCopies(rows.get(0).length, "?"));
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO baseline VALUES (" + places + ")")) {
            int batched = 0;
            for (Object[] row : rows) {
                for (int column = 0; column < row.length; column++) {
                    insert.setObject(column + 1, row[column]);
                }
                insert.addBatch();
                if (++batched % BATCH == 0) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
    }
}
