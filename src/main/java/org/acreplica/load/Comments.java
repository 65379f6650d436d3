package org.acreplica.load;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.LoadException;
import org.acreplica.load.database.Relation;
import org.acreplica.load.database.Statements;
import org.acreplica.model.object.Column;
import org.acreplica.model.object.ReplicatedObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the descriptions of object files as comments on tables and columns, where the database has comments. One without
 * a description keeps the comment that it has. What cannot be written stops nothing, and is tried again by the next
 * process.
 */
final class Comments {

    private static final Logger LOG = LoggerFactory.getLogger(Comments.class);

    private final Destination destination;
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean said = new AtomicBoolean();

    Comments(Destination destination) {
        this.destination = destination;
    }

    /**
     * Writes those that differ, in a transaction of its own.
     *
     * @param columns that the table has
     * @param before the table as it was found; empty where it was just made
     */
    void keep(ReplicatedObject object, Collection<Column> columns, Optional<Relation> before) {
        if (!destination.dialect().hasComments() || refused.contains(object.name())) {
            return;
        }
        Map<String, String> comments = wanted(object, columns);
        Map<String, String> known = before.map(Relation::comments).orElse(Map.of());
        comments.entrySet().removeIf(comment -> comment.getValue().equals(known.get(comment.getKey())));
        if (!comments.isEmpty()) {
            write(object.name(), comments);
        }
    }

    private Map<String, String> wanted(ReplicatedObject object, Collection<Column> columns) {
        Function<String, String> asKept = destination.dialect()::comment;
        Map<String, String> comments = new LinkedHashMap<>();
        object.description().map(asKept).ifPresent(comment -> comments.put(Relation.ITSELF, comment));
        for (Column column : columns) {
            column.comment().map(asKept).ifPresent(comment -> comments.put(column.name(), comment));
        }
        return comments;
    }

    private void write(String table, Map<String, String> comments) {
        try {
            destination.change(table + ": its comments could not be written", connection -> {
                Map<String, String> definitions = destination.schema().definitions(connection, table);
                if (destination.dialect().needsDefinitions()) {
                    comments.keySet().removeIf(name -> !name.equals(Relation.ITSELF) && !definitions.containsKey(name));
                }
                if (!comments.isEmpty()) {
                    Statements.execute(connection, destination.dialect().comments(table, comments, definitions));
                    LOG.debug("{}: {} comments written", table, comments.size());
                }
            });
        } catch (LoadException e) {
            refused.add(table);
            if (said.compareAndSet(false, true)) {
                LOG.warn("{}; comments are skipped; data is not affected", e.getMessage());
            }
        }
    }
}
