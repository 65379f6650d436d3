package org.acreplica.load.state;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.acreplica.load.database.Statements;
import org.acreplica.load.dialect.Dialect;
import org.acreplica.model.object.Column;
import org.acreplica.model.object.ColumnType;
import org.acreplica.model.object.ReplicatedObject;
import org.jspecify.annotations.Nullable;

/** Records fields that are in no object file, when first seen, in {@code _replica_schema_changes}. */
public final class SchemaChanges {

    private static final String ADDED = "added";
    private static final String IGNORED = "ignored";

    private final Dialect dialect;
    private final RunParameters parameters;

    public SchemaChanges(Dialect dialect) {
        this.dialect = dialect;
        this.parameters = new RunParameters(dialect);
    }

    /** Within a transaction: a column for a field was added to the table. */
    public void added(Connection connection, ReplicatedObject object, Column column, String run, Instant now)
            throws SQLException {
        note(
                connection,
                Map.of(
                        "object", object.name(),
                        "column", column.name(),
                        "type", column.type().word(),
                        "field", column.field(),
                        "run", run,
                        "change", ADDED),
                now);
    }

    /**
     * Within a transaction: fields were ignored that would have become text columns.
     *
     * @return those not seen before
     */
    public List<String> ignored(
            Connection connection, ReplicatedObject object, Collection<String> fields, String run, Instant now)
            throws SQLException {
        List<String> first = new ArrayList<>();
        for (String field : fields) {
            Map<String, @Nullable Object> change = new HashMap<>();
            change.put("object", object.name());
            change.put("column", null);
            change.put("type", ColumnType.TEXT.word());
            change.put("field", field);
            change.put("run", run);
            change.put("change", IGNORED);
            if (note(connection, change, now) > 0) {
                first.add(field);
            }
        }
        return first;
    }

    private int note(Connection connection, Map<String, ? extends @Nullable Object> change, Instant now)
            throws SQLException {
        Map<String, @Nullable Object> all = new HashMap<>(change);
        all.put("now", parameters.instant(now));
        return Statements.update(connection, dialect.statement("insert-schema-change"), all);
    }
}
