package org.acreplica.load.dialect;

import java.util.Map;
import java.util.Optional;
import org.acreplica.load.dialect.HeldTypes.Held;
import org.acreplica.model.object.Column;
import org.acreplica.model.row.Bounds;

/** The types of columns: what the object file asks for, what a table has, and how a user changes one to the other. */
public final class ColumnTypes {

    private final Dialect dialect;
    private final HeldTypes types;

    public ColumnTypes(Dialect dialect) {
        this.dialect = dialect;
        this.types = new HeldTypes(dialect.propertiesUnder("holds."));
    }

    /** A column with its type in a table, and the limits of that type. */
    public record HeldColumn(Column column, Bounds bounds) {}

    /**
     * The values that a column in a table accepts.
     *
     * @param databaseType as the database spells it
     * @return empty if none of the replica's types fits
     */
    public Optional<HeldColumn> held(Column column, String databaseType) {
        return types.of(databaseType, column.type()).map(held -> {
            Held own =
                    types.of(dialect.type(column.as(held.type())), held.type()).orElse(held);
            return new HeldColumn(
                    column.as(held.type()), held.bounds().equals(own.bounds()) ? Bounds.NONE : held.bounds());
        });
    }

    /** The type in the object file, as the database spells it. */
    public String type(Column column) {
        return dialect.type(column);
    }

    /**
     * The statement by which a user changes a column to the type in the object file. Existing values are converted, or
     * become null.
     *
     * @param databaseType the current type, as the database spells it
     */
    public String change(String table, Column column, String databaseType) {
        String text = dialect.property(
                "change.text." + databaseType.replaceAll("\\(.*", "").trim().replace(' ', '-'));
        String from = (text.isEmpty() ? dialect.property("change.text") : text)
                .replace("{column}", Dialect.quoted(column.name()));
        return dialect.expand(
                        dialect.files.statements().getOrDefault("change-column", ""),
                        Map.of(
                                "table", dialect.qualified(table),
                                "column", Dialect.quoted(column.name()),
                                "new", Dialect.quoted(column.name() + "_new"),
                                "type", dialect.type(column),
                                "value",
                                        dialect.property("change.to."
                                                        + column.type().word())
                                                .replace("{text}", from)
                                                .replace("{type}", dialect.type(column))))
                .replace("\"", dialect.property("quote").isEmpty() ? "\"" : dialect.property("quote"))
                .replaceAll("\\s+", " ");
    }
}
