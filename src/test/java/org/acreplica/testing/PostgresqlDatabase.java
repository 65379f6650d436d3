package org.acreplica.testing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.acreplica.model.object.Column;

/** Has a native type for every logical one. */
class PostgresqlDatabase extends TestDatabase {

    PostgresqlDatabase(String url) {
        super(url);
    }

    @Override
    public String qualified(String table) {
        return "\"activecampaign\".\"" + table + '"';
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
                row.getObject(column.name(), OffsetDateTime.class).toInstant().toString();
            case TIMESTAMP -> row.getObject(column.name(), LocalDateTime.class).toString();
            case JSON -> Canonical.json(text);
        };
    }
}
