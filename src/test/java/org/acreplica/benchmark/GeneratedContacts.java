package org.acreplica.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.acreplica.model.object.Column;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.row.Row;
import org.acreplica.model.row.RowFormat;
import org.acreplica.objectfiles.ObjectFiles;

/** Contacts of about 1.1 KB each, as typed values and as rows in a destination's format. */
final class GeneratedContacts {

    /** Columns that most accounts leave empty. */
    private static final Set<String> EMPTY = Set.of(
            "orgid",
            "segmentio_id",
            "bounced_date",
            "socialdata_lastcheck",
            "rating_tstamp",
            "edate",
            "deleted_at",
            "last_mpp_open_date",
            "sms_consent_updated_at",
            "whatsapp_id",
            "whatsapp_username",
            "organization");

    private static final String LINKS = """
            {"bounceLogs":"https://account.api-us1.com/api/3/contacts/%1$d/bounceLogs",\
            "contactData":"https://account.api-us1.com/api/3/contacts/%1$d/contactData",\
            "fieldValues":"https://account.api-us1.com/api/3/contacts/%1$d/fieldValues"}""";

    private static final LocalDateTime START = LocalDateTime.of(2021, 3, 4, 5, 6, 7);

    private final ReplicatedObject object;
    private final int changed;

    /** @param changed how many of ten contacts differ from those of another generator */
    GeneratedContacts(int changed) throws IOException {
        this.object = ObjectFiles.read(Path.of("routes"))
                .file("contacts")
                .orElseThrow()
                .object();
        this.changed = changed;
    }

    ReplicatedObject object() {
        return object;
    }

    List<Row> rows(long first, int count, RowFormat format) {
        List<Row> rows = new ArrayList<>(count);
        for (long id = first; id < first + count; id++) {
            List<Object> values = values(id);
            String[] literals = new String[values.size()];
            for (int column = 0; column < literals.length; column++) {
                literals[column] = literal(object.columns().get(column), values.get(column), format);
            }
            rows.add(new Row(id, literals));
        }
        return rows;
    }

    /** By column: null, Long, Boolean, String, LocalDateTime (instants in UTC), LocalDate. */
    List<Object> values(long id) {
        List<Object> values = new ArrayList<>();
        for (Column column : object.columns()) {
            values.add(EMPTY.contains(column.name()) ? null : value(column, id));
        }
        return values;
    }

    private Object value(Column column, long id) {
        return switch (column.type()) {
            case BIGINT, NUMERIC -> column.name().equals(Column.ID) ? id : id % 7;
            case BOOLEAN -> id % 2 == 0;
            case TIMESTAMPTZ, TIMESTAMP -> START.plusSeconds(61 * id);
            case DATE -> LocalDate.from(START.plusHours(id % 10_000));
            case TEXT -> text(column.name(), id);
            case JSON -> column.name().equals("links") ? LINKS.formatted(id) : "[\"" + id + "\"]";
        };
    }

    private String text(String column, long id) {
        String version = id % 10 < changed ? " changed" : "";
        return switch (column) {
            case "email" -> "first.last." + id + "@customer-" + id % 5_000 + ".example";
            case "last_name" -> "Müller-" + id + version;
            case "ua" -> "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36";
            case "hash" -> "%032x".formatted(id * 2_654_435_761L);
            default -> column + " " + id;
        };
    }

    private static String literal(Column column, Object value, RowFormat format) {
        if (value == null) {
            return "null";
        }
        return switch (column.type()) {
            case BIGINT, NUMERIC -> value.toString();
            case BOOLEAN -> format.booleansAsNumbers() ? (Boolean) value ? "1" : "0" : value.toString();
            case TIMESTAMPTZ -> '"' + wallClock(value) + format.instantSuffix() + '"';
            case TIMESTAMP -> '"' + wallClock(value) + '"';
            case DATE, TEXT -> '"' + value.toString() + '"';
            case JSON -> format.jsonAsText() ? '"' + value.toString().replace("\"", "\\\"") + '"' : value.toString();
        };
    }

    /** {@code 2021-03-04 05:06:07.000}. */
    static String wallClock(Object value) {
        String text = value.toString().replace('T', ' ');
        return text + (text.length() == 16 ? ":00.000" : ".000");
    }
}
