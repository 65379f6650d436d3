package org.acreplica.model.object;

import java.util.List;
import java.util.Optional;

/**
 * A column of an object's table.
 *
 * @param name the column in SQL
 * @param type as stated in the object file
 * @param field the key in ActiveCampaign's records
 * @param relation the table whose {@code id} the column holds
 * @param description what it holds, in a few words
 * @param protection how its values are protected; empty if they are loaded as sent
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

    public static final List<Column> OWN = List.of(
            own(SYNCED_AT, "When the replica last wrote this row"),
            own(DELETED_AT, "When a complete read no longer found the record; null while it is in ActiveCampaign"));

    /** The primary key of every table. */
    public static final String ID = "id";

    public Column(String name, ColumnType type, String field) {
        this(name, type, field, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Column own(String name, String description) {
        return new Column(
                name, ColumnType.TIMESTAMPTZ, "", Optional.empty(), Optional.of(description), Optional.empty());
    }

    /** The description and the related table as one text; empty if the file has neither. */
    public Optional<String> comment() {
        Optional<String> leadsTo = relation.map(table -> "-> " + table + "." + ID);
        return description
                .map(words -> words + leadsTo.map(id -> " (" + id + ")").orElse(""))
                .or(() -> leadsTo);
    }

    /** This column with another type. */
    public Column as(ColumnType other) {
        return new Column(name, other, field, relation, description, protection);
    }

    public boolean isProtectedBy(Protection rule) {
        return protection.isPresent() && protection.get() == rule;
    }

    Column protectedBy(Protection rule) {
        return new Column(name, type, field, relation, description, Optional.of(rule));
    }
}
