package org.acreplica.load.views;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acreplica.load.database.Statements;
import org.acreplica.load.dialect.Dialect;
import org.acreplica.load.dialect.ViewSql.Part;

/** What is recorded about the replica's views: {@code _replica_views} and {@code _replica_view_columns}. */
final class ViewState {

    /** A view being created: if the process dies, the next one completes it. */
    private static final String UNFINISHED = "";

    private final Dialect dialect;

    ViewState(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The query of the view; empty text if it may or may not be in place, empty if it never was. */
    Optional<String> query(Connection connection, String view) throws SQLException {
        return Statements.query(
                        connection, dialect.statement("read-view"), Map.of("view", view), row -> row.getString("query"))
                .stream()
                .findFirst();
    }

    List<Part> columns(Connection connection, String view) throws SQLException {
        return Statements.query(
                connection,
                dialect.statement("read-view-columns"),
                Map.of("view", view),
                row -> new Part(row.getString("column_name"), row.getString("kind"), row.getString("source")));
    }

    /** Whether the object's table may still hold rows of an earlier account. */
    boolean isMixed(Connection connection, String object) throws SQLException {
        return !Statements.query(connection, dialect.statement("read-mixed"), Map.of("object", object), row -> true)
                .isEmpty();
    }

    void begin(Connection connection, String view) throws SQLException {
        Statements.update(connection, dialect.statement("insert-view"), Map.of("view", view, "query", UNFINISHED));
        finish(connection, view, UNFINISHED);
    }

    void append(Connection connection, String view, List<Part> columns, int from) throws SQLException {
        for (int position = from; position < columns.size(); position++) {
            Part column = columns.get(position);
            Statements.update(
                    connection,
                    dialect.statement("insert-view-column"),
                    Map.of(
                            "view", view,
                            "position", position,
                            "column", column.name(),
                            "kind", column.kind(),
                            "source", column.source()));
        }
    }

    void finish(Connection connection, String view, String query) throws SQLException {
        Statements.update(connection, dialect.statement("update-view"), Map.of("view", view, "query", query));
    }
}
