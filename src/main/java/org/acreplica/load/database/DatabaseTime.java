package org.acreplica.load.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Optional;

/** Converts instants to and from the databases' forms. */
public final class DatabaseTime {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");
    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendLiteral('Z')
            .optionalEnd()
            .parseDefaulting(ChronoField.NANO_OF_SECOND, 0)
            .toFormatter();

    private DatabaseTime() {}

    public static String text(Instant instant, String suffix) {
        return WRITTEN.format(instant.atOffset(ZoneOffset.UTC)) + suffix;
    }

    /** Reads a column that is an instant, its UTC wall-clock time, or text. */
    public static Optional<Instant> read(ResultSet row, String column) throws SQLException {
        Object value = row.getObject(column);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String text) {
            return Optional.of(LocalDateTime.parse(text, READ).toInstant(ZoneOffset.UTC));
        }
        if (isWallClock(row, column)) {
            return Optional.of(row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC));
        }
        return Optional.of(row.getObject(column, OffsetDateTime.class).toInstant());
    }

    /** By its type, because the driver's class for it may interpret it in the zone of this process. */
    private static boolean isWallClock(ResultSet row, String column) throws SQLException {
        return row.getMetaData().getColumnTypeName(row.findColumn(column)).equalsIgnoreCase("DATETIME");
    }
}
