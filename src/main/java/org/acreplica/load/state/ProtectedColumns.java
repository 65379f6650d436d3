package org.acreplica.load.state;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.Relation;
import org.acreplica.load.database.Statements;
import org.acreplica.load.dialect.Dialect;
import org.acreplica.model.object.Column;
import org.acreplica.model.object.Protection;
import org.acreplica.model.object.ReplicatedObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties columns whose values were loaded before the object file protected them, once per rule, and removes their
 * values from the rejects. The columns are kept. A column that will hold hashes, or plain values again, must be read
 * again.
 */
final class ProtectedColumns {

    private static final Logger LOG = LoggerFactory.getLogger(ProtectedColumns.class);

    private final Dialect dialect;
    private final Destination destination;

    ProtectedColumns(Destination destination) {
        this.destination = destination;
        this.dialect = destination.dialect();
    }

    /**
     * Applies the rules within a transaction.
     *
     * @param objects whose tables must follow the rules of their files
     * @param now in the dialect's form of an instant
     */
    void settle(Connection connection, Collection<ReplicatedObject> objects, String now) throws SQLException {
        Map<String, Map<String, String>> kept = kept(connection);
        for (ReplicatedObject object : objects) {
            Map<String, String> before = kept.getOrDefault(object.name(), Map.of());
            Map<String, String> rules = rules(object);
            if (!before.equals(rules)) {
                settle(connection, object, before, now);
                keep(connection, object.name(), before, rules);
            }
        }
    }

    private void settle(Connection connection, ReplicatedObject object, Map<String, String> before, String now)
            throws SQLException {
        Optional<Relation> table =
                destination.schema().describe(connection, object.name()).filter(Relation::isReplicas);
        if (table.isEmpty()) {
            return;
        }
        boolean readsAnew = false;
        for (Column column : object.columns()) {
            Optional<String> ruleBefore = Optional.ofNullable(before.get(column.name()));
            if (!column.protection().map(Protection::word).equals(ruleBefore)) {
                if (column.protection().isPresent()) {
                    empty(connection, object, column, table.get(), now);
                }
                readsAnew |= !column.isProtectedBy(Protection.DROP);
            }
        }
        if (readsAnew) {
            Statements.update(connection, dialect.statement("forget-seen"), Map.of("object", object.name()));
            Statements.update(connection, dialect.statement("forget-object"), Map.of("object", object.name()));
        }
    }

    private void empty(Connection connection, ReplicatedObject object, Column column, Relation table, String now)
            throws SQLException {
        for (String name : names(connection, object, column)) {
            if (table.has(name)) {
                int rows = Statements.update(
                        connection, dialect.statement("empty-column", object.name(), name), Map.of("now", now));
                say(object.name(), name, rows);
            }
            Statements.update(
                    connection,
                    dialect.statement("forget-rejects-of-column"),
                    Map.of("object", object.name(), "column", name, "key", "%\"" + column.field() + "\"%"));
        }
    }

    private static void say(String object, String column, int rows) {
        if (rows > 0) {
            LOG.info("{}: the column {} is now protected: removed {} values, kept the column", object, column, rows);
        }
    }

    /** The column's own name, and the one it had while the field was in no file. */
    private List<String> names(Connection connection, ReplicatedObject object, Column column) throws SQLException {
        Stream<String> unknown = Statements.query(
                        connection,
                        dialect.statement("read-columns"),
                        Map.of("object", object.name()),
                        row -> Map.entry(row.getString("field"), row.getString("column_name")))
                .stream()
                .filter(known -> known.getKey().equals(column.field()))
                .map(Map.Entry::getValue);
        return Stream.concat(Stream.of(column.name()), unknown).distinct().toList();
    }

    private Map<String, Map<String, String>> kept(Connection connection) throws SQLException {
        Map<String, Map<String, String>> kept = new HashMap<>();
        Statements.query(
                connection,
                dialect.statement("read-protected"),
                Map.of(),
                row -> kept.computeIfAbsent(row.getString("object"), object -> new TreeMap<>())
                        .put(row.getString("column_name"), row.getString("rule")));
        return kept;
    }

    private void keep(Connection connection, String object, Map<String, String> before, Map<String, String> rules)
            throws SQLException {
        for (String column : before.keySet()) {
            Statements.update(
                    connection, dialect.statement("forget-protected"), Map.of("object", object, "column", column));
        }
        for (Map.Entry<String, String> rule : rules.entrySet()) {
            Statements.update(
                    connection,
                    dialect.statement("insert-protected"),
                    Map.of("object", object, "column", rule.getKey(), "rule", rule.getValue()));
        }
    }

    private static Map<String, String> rules(ReplicatedObject object) {
        Map<String, String> rules = new TreeMap<>();
        for (Column column : object.columns()) {
            column.protection().ifPresent(rule -> rules.put(column.name(), rule.word()));
        }
        return rules;
    }
}
