package org.acreplica.load.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the destination's schema holds: a database on MariaDB and MySQL, the whole file on SQLite. */
public final class Schema {

    private record Row(
            String kind,
            @Nullable String column,
            String type,
            boolean isKey,
            @Nullable String comment,
            @Nullable String ofTable) {}

    private final String name;
    private final Dialect dialect;

    Schema(String name, Dialect dialect) {
        this.name = name;
        this.dialect = dialect;
    }

    /** What has that name, be it a table or not; empty where nothing has. */
    public Optional<Relation> describe(Connection connection, String table) throws SQLException {
        List<Row> rows = Statements.query(
                connection,
                dialect.statement("describe-table"),
                Map.of("schema", name, "table", table),
                row -> new Row(
                        row.getString("kind"),
                        row.getString("column_name"),
                        row.getString("type"),
                        row.getBoolean("is_key"),
                        dialect.hasComments() ? row.getString("comment") : null,
                        dialect.hasComments() ? row.getString("table_comment") : null));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> columns = new LinkedHashMap<>();
        TreeSet<String> key = new TreeSet<>();
        Map<String, @Nullable String> comments = new HashMap<>();
        comments.put(Relation.ITSELF, rows.get(0).ofTable());
        for (Row row : rows) {
            if (row.column() != null) {
                String column = asCompared(row.column());
                columns.put(column, row.type());
                comments.put(column, row.comment());
                if (row.isKey()) {
                    key.add(column);
                }
            }
        }
        return Optional.of(new Relation(rows.get(0).kind(), columns, key, comments));
    }

    /** The definitions of a table's columns, where a comment needs them; those that cannot be said are missing. */
    public Map<String, String> definitions(Connection connection, String table) throws SQLException {
        Map<String, String> definitions = new HashMap<>();
        if (dialect.needsDefinitions()) {
            Statements.query(
                    connection,
                    dialect.statement("column-definitions"),
                    Map.of("schema", name, "table", table),
                    row -> definitions.put(asCompared(row.getString("column_name")), row.getString("definition")));
        }
        return definitions;
    }

    public boolean has(Connection connection, String table) throws SQLException {
        return describe(connection, table).isPresent();
    }

    public boolean hasIndex(Connection connection, String table, String index) throws SQLException {
        String catalog = dialect.hasCatalogs() ? name : null;
        String schema = dialect.hasSchemas() && !dialect.hasCatalogs() ? name : null;
        try (ResultSet rows = connection.getMetaData().getIndexInfo(catalog, schema, table, false, true)) {
            while (rows.next()) {
                if (index.equals(rows.getString("INDEX_NAME"))) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * Creates it where there are schemas and this one is missing.
     *
     * @return whether it was missing
     */
    public boolean create(Connection connection) throws SQLException {
        boolean missing = dialect.hasSchemas() && !exists(connection);
        if (missing) {
            Statements.update(connection, dialect.statement("create-schema"), Map.of());
        }
        return missing;
    }

    /** Whether it has no tables yet. */
    boolean isEmpty(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(name, null, "%", null)) {
            return !tables.next();
        }
    }

    private boolean exists(Connection connection) throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        try (ResultSet rows = dialect.hasCatalogs() ? meta.getCatalogs() : meta.getSchemas()) {
            while (rows.next()) {
                if (rows.getString(1).equals(name)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Two names are one where the database says so. */
    private String asCompared(String column) {
        return dialect.is("names.ignore-case") ? column.toLowerCase(Locale.ROOT) : column;
    }
}
