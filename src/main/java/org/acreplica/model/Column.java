package org.acreplica.model;

/**
 * A column of an object's table.
 *
 * @param name the column in SQL
 * @param field the key in the record as ActiveCampaign sends it
 */
public record Column(String name, ColumnType type, String field) {

    /** The columns that the replica adds to each table. */
    public static final String SYNCED_AT = "_synced_at";

    public static final String DELETED_AT = "_deleted_at";

    /** The primary key of every table. */
    public static final String ID = "id";
}
