package org.acreplica.model;

import java.util.Optional;

/**
 * A column of an object's table.
 *
 * @param name the column in SQL
 * @param type as the object file states it
 * @param field the key in the record as ActiveCampaign sends it
 * @param relation the table whose {@code id} the column holds
 * @param description what it holds, in a few words
 * @param protection what is done to its values; empty where they are loaded as they come
 */
public record Column(
        String name,
        ColumnType type,
        String field,
        Optional<String> relation,
        Optional<String> description,
        Optional<Protection> protection) {

    /** The columns that the replica adds to each table. */
    public static final String SYNCED_AT = "_synced_at";

    public static final String DELETED_AT = "_deleted_at";

    /** The primary key of every table. */
    public static final String ID = "id";

    /** A column of which nothing else is known. */
    public Column(String name, ColumnType type, String field) {
        this(name, type, field, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same as a column of another type. */
    public Column as(ColumnType other) {
        return new Column(name, other, field, relation, description, protection);
    }

    public boolean isProtectedBy(Protection rule) {
        return protection.equals(Optional.of(rule));
    }

    Column protectedBy(Protection rule) {
        return new Column(name, type, field, relation, description, Optional.of(rule));
    }
}
