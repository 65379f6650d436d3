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
import java.util.Set;
import java.util.TreeSet;
import org.acreplica.load.dialect.CommentSql;
import org.acreplica.load.dialect.Dialect;

/** The destination's schema: a database on MariaDB and MySQL, the whole file on SQLite. */
public final class Schema {

    private final String name;
    private final Dialect dialect;

    Schema(String name, Dialect dialect) {
        this.name = name;
        this.dialect = dialect;
    }

    /** The relation of that name, table or not; empty if there is none. */
    public Optional<Relation> describe(Connection connection, String table) throws SQLException {
        Optional<String> kind = kind(connection, table);
        if (!kind.equals(Optional.of(Relation.TABLE))) {
            return kind.map(other -> new Relation(other, Map.of(), Set.of()));
        }
        Map<String, String> columns = new LinkedHashMap<>();
        Set<String> key = new TreeSet<>();
        Statements.query(connection, dialect.statement("describe-table"), named(table), row -> {
            String column = asCompared(row.getString("column_name"));
            if (row.getBoolean("is_key")) {
                key.add(column);
            }
            return columns.put(column, row.getString("type"));
        });
        return Optional.of(new Relation(Relation.TABLE, columns, key));
    }

    /** The names of a table's or a view's columns, in order. */
    public List<String> columns(Connection connection, String relation) throws SQLException {
        return Statements.query(
                connection,
                dialect.statement("describe-table"),
                named(relation),
                row -> asCompared(row.getString("column_name")));
    }

    /** The comments of a table and its columns, the table's under {@link CommentSql#ITSELF}; empty if there are none. */
    public Map<String, String> comments(Connection connection, String table) throws SQLException {
        Map<String, String> comments = new HashMap<>();
        Statements.query(connection, dialect.statement("read-comments"), named(table), row -> {
            String column = row.getString("column_name");
            String comment = row.getString("comment");
            return comment == null
                    ? null
                    : comments.put(column == null ? CommentSql.ITSELF : asCompared(column), comment);
        });
        return comments;
    }

    /** The definitions of a table's columns, if comments need them; those that cannot be expressed are missing. */
    public Map<String, String> definitions(Connection connection, String table) throws SQLException {
        Map<String, String> definitions = new HashMap<>();
        if (new CommentSql(dialect).needDefinitions()) {
            Statements.query(
                    connection,
                    dialect.statement("column-definitions"),
                    named(table),
                    row -> definitions.put(asCompared(row.getString("column_name")), row.getString("definition")));
        }
        return definitions;
    }

    public boolean has(Connection connection, String table) throws SQLException {
        return kind(connection, table).isPresent();
    }

    private Optional<String> kind(Connection connection, String table) throws SQLException {
        return Statements.query(connection, dialect.statement("find-table"), named(table), row -> row.getString("kind"))
                .stream()
                .findFirst();
    }

    private Map<String, String> named(String table) {
        return Map.of("schema", name, "table", table);
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
     * Creates the schema if the database has schemas and it is missing.
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
                String other = rows.getString(1);
                // Catalogs may be case-sensitive even where other names are not.
                if (dialect.hasCatalogs()
                        ? other.equals(name)
                        : asCompared(other).equals(asCompared(name))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Names are compared as the database does. */
    private String asCompared(String identifier) {
        return dialect.is("names.ignore-case") ? identifier.toLowerCase(Locale.ROOT) : identifier;
    }
}
