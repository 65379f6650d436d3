package org.acreplica.load.views;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acreplica.load.database.Statements;
import org.acreplica.load.dialect.Dialect;
import org.acreplica.load.dialect.ViewSql.Part;

/** What is known of the views that the replica made: {@code _replica_views} and {@code _replica_view_columns}. */
final class ViewState {

    /** A view that is being made: a process that dies meanwhile leaves it to the next one. */
    private static final String UNFINISHED = "";

    private final Dialect dialect;

    ViewState(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The query that the view has; empty text where it may be in place or not, nothing if it never was. */
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

    /** Whether the object's table may still hold rows of an account before. */
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
