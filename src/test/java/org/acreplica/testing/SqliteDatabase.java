package org.acreplica.testing;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.acreplica.model.object.Column;

/** Instants, wall-clock times and dates are text, in the form of the contract. */
final class SqliteDatabase extends TestDatabase {

    SqliteDatabase(Path file) {
        super("jdbc:sqlite:" + file);
    }

    @Override
    public String qualified(String table) {
        return '"' + table + '"';
    }

    /** There are no schemas. */
    @Override
    public void createSchema() {}

    @Override
    protected String canonical(ResultSet row, Column column) throws SQLException {
        String text = row.getString(column.name());
        if (text == null) {
            return null;
        }
        return switch (column.type()) {
            case BIGINT, TEXT, DATE -> text;
            case NUMERIC -> Canonical.number(new BigDecimal(text));
            case BOOLEAN -> Boolean.toString(text.equals("1"));
            case TIMESTAMPTZ -> Instant.parse(text.replace(' ', 'T')).toString();
            case TIMESTAMP -> LocalDateTime.parse(text.replace(' ', 'T')).toString();
            case JSON -> Canonical.json(text);
        };
    }
}
