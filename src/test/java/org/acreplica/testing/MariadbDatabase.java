package org.acreplica.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.acreplica.model.object.Column;

/** Instants are stored in UTC without a zone. */
public final class MariadbDatabase extends TestDatabase {

    private final String schema;

    MariadbDatabase(String url, String schema) {
        super(url);
        this.schema = schema;
    }

    public String schema() {
        return schema;
    }

    @Override
    public String qualified(String table) {
        return '"' + schema + "\".\"" + table + '"';
    }

    @Override
    public void createSchema() {
        execute("CREATE DATABASE \"" + schema + '"');
    }

    @Override
    protected String catalog() {
        return schema;
    }

    @Override
    protected Connection connect() throws SQLException {
        return DriverManager.getConnection(url() + "&sessionVariables=sql_mode='ANSI_QUOTES'");
    }

    @Override
    protected String canonical(ResultSet row, Column column) throws SQLException {
        String text = row.getString(column.name());
        if (text == null) {
            return null;
        }
        return switch (column.type()) {
            case BIGINT, TEXT, DATE -> text;
            case NUMERIC -> Canonical.number(row.getBigDecimal(column.name()));
            case BOOLEAN -> Boolean.toString(row.getBoolean(column.name()));
            case TIMESTAMPTZ ->
                row.getObject(column.name(), LocalDateTime.class)
                        .toInstant(ZoneOffset.UTC)
                        .toString();
            case TIMESTAMP -> row.getObject(column.name(), LocalDateTime.class).toString();
            case JSON -> Canonical.json(text);
        };
    }
}
