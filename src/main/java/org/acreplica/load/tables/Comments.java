package org.acreplica.load.tables;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.LoadException;
import org.acreplica.load.database.Statements;
import org.acreplica.load.dialect.CommentSql;
import org.acreplica.model.object.Column;
import org.acreplica.model.object.ReplicatedObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the descriptions of object files as comments on tables and columns, if the database has comments. A table or
 * column without a description keeps its comment. A failure stops nothing, and the next process tries again.
 */
final class Comments {

    private static final Logger LOG = LoggerFactory.getLogger(Comments.class);

    private final Destination destination;
    private final CommentSql sql;
    private final Map<String, Map<String, String>> tried = new ConcurrentHashMap<>();
    private final AtomicBoolean said = new AtomicBoolean();

    Comments(Destination destination) {
        this.destination = destination;
        this.sql = new CommentSql(destination.dialect());
    }

    /**
     * Writes comments that differ, in its own transaction, once per process and state of the object file; again after {@link
     * #forget}.
     *
     * @param columns of the table
     */
    void keep(ReplicatedObject object, Collection<Column> columns) {
        if (!sql.areSupported()) {
            return;
        }
        Map<String, String> comments = wanted(object, columns);
        if (!comments.equals(tried.put(object.name(), comments))) {
            write(object.name(), comments);
        }
    }

    /** Call when the table or a column has been created, as they have no comments then. */
    void forget(ReplicatedObject object) {
        tried.remove(object.name());
    }

    private Map<String, String> wanted(ReplicatedObject object, Collection<Column> columns) {
        Function<String, String> asKept = sql::text;
        Map<String, String> comments = new LinkedHashMap<>();
        object.description().map(asKept).ifPresent(comment -> comments.put(CommentSql.ITSELF, comment));
        for (Column column : columns) {
            column.comment().map(asKept).ifPresent(comment -> comments.put(column.name(), comment));
        }
        return comments;
    }

    private void write(String table, Map<String, String> wanted) {
        try {
            destination.change(table + ": its comments could not be written", connection -> {
                Map<String, String> comments = missing(connection, table, wanted);
                Map<String, String> definitions =
                        comments.isEmpty() ? Map.of() : destination.schema().definitions(connection, table);
                if (sql.needDefinitions()) {
                    comments.keySet()
                            .removeIf(name -> !name.equals(CommentSql.ITSELF) && !definitions.containsKey(name));
                }
                if (!comments.isEmpty()) {
                    Statements.execute(connection, sql.statements(table, comments, definitions));
                    LOG.debug("{}: {} comments written", table, comments.size());
                }
            });
        } catch (LoadException e) {
            if (said.compareAndSet(false, true)) {
                LOG.warn("{}; comments are skipped; data is not affected", e.getMessage());
            }
        }
    }

    private Map<String, String> missing(Connection connection, String table, Map<String, String> wanted)
            throws SQLException {
        Map<String, String> known = destination.schema().comments(connection, table);
        Map<String, String> missing = new LinkedHashMap<>(wanted);
        missing.entrySet().removeIf(comment -> comment.getValue().equals(known.get(comment.getKey())));
        return missing;
    }
}
