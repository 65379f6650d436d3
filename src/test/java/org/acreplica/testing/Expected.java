package org.acreplica.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.acreplica.model.object.Column;
import org.acreplica.model.object.ColumnType;
import org.acreplica.model.object.ReplicatedObject;

/**
 * The expected row of a record: the conversions of the contract, written a second time and more plainly than in the
 * program. Supports only values that convert.
 */
final class Expected {

    private Expected() {}

    /** Column by column, in canonical form; a column whose key is absent is missing. */
    static Map<String, String> row(ReplicatedObject object, JsonNode record) {
        Map<String, String> row = new TreeMap<>();
        for (Column column : object.tableColumns()) {
            if (record.has(column.field())) {
                row.put(column.name(), value(column.type(), record.get(column.field())));
            }
        }
        return row;
    }

    private static String value(ColumnType type, JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (type == ColumnType.JSON) {
            return Canonical.json(value);
        }
        if (type == ColumnType.TEXT) {
            return value.isContainerNode() ? value.toString() : value.asText();
        }
        String text = value.isBoolean() ? (value.booleanValue() ? "1" : "0") : value.asText();
        if (text.isEmpty() || text.startsWith("0000-00-00")) {
            return null;
        }
        return switch (type) {
            case BIGINT ->
                new BigDecimal(text.trim())
                        .setScale(0, RoundingMode.UNNECESSARY)
                        .toPlainString();
            case NUMERIC -> Canonical.number(new BigDecimal(text.trim()));
            case BOOLEAN -> Boolean.toString(text.equals("1"));
            case TIMESTAMPTZ -> instant(text);
            case TIMESTAMP -> wallClock(text).toString();
            case DATE -> text.substring(0, 10);
            default -> throw new AssertionError(type);
        };
    }

    private static String instant(String text) {
        String padded = padded(text);
        boolean hasZone = padded.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$") && padded.length() > 10;
        return hasZone
                ? OffsetDateTime.parse(padded).toInstant().toString()
                : wallClock(text).toInstant(ZoneOffset.UTC).toString();
    }

    private static LocalDateTime wallClock(String text) {
        String padded = padded(text);
        return padded.length() == 10
                ? LocalDate.parse(padded).atStartOfDay()
                : LocalDateTime.parse(padded.substring(0, 19));
    }

    /** In ISO form, with a leading zero for a one-digit hour. */
    private static String padded(String text) {
        return text.replace(' ', 'T').replaceFirst("T(\\d):", "T0$1:");
    }
}
