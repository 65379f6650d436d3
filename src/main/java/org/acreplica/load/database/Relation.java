package org.acreplica.load.database;

import java.util.Map;
import java.util.Set;
import org.acreplica.model.object.Column;

/**
 * A named relation in the schema.
 *
 * @param kind {@value #TABLE}, or another one: {@code view}, {@code index}
 * @param columns names and types as the database spells them; empty if it is not a table
 * @param key the columns of the primary key
 */
public record Relation(String kind, Map<String, String> columns, Set<String> key) {

    public static final String TABLE = "table";

    /** Whether the replica created it: a table with its two own columns and the id as primary key. */
    public boolean isReplicas() {
        return kind.equals(TABLE) && has(Column.SYNCED_AT) && has(Column.DELETED_AT) && key.equals(Set.of(Column.ID));
    }

    public boolean has(String column) {
        return columns.containsKey(column);
    }
}
