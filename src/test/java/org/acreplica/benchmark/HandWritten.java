package org.acreplica.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Typical hand-written queries for custom fields as columns, with plain casts that fail on the first malformed value.
 */
final class HandWritten {

    private final String contacts;
    private final String values;
    private final Map<String, String> casts;

    /**
     * @param contacts the table; {@code values} is that of the values
     * @param casts by field type, with {@code %s} for the value
     */
    HandWritten(String contacts, String values, Map<String, String> casts) {
        this.contacts = contacts;
        this.values = values;
        this.casts = casts;
    }

    /** The queries by name. */
    Map<String, String> queries() {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put(
                "grouped",
                "SELECT c.*" + each(field -> ", " + cast(field, "m.f" + field) + " AS field" + field) + " FROM "
                        + contacts
                        + " c LEFT JOIN (SELECT contact"
                        + each(field -> ", max(CASE WHEN field = " + field + " THEN value END) AS f" + field) + " FROM "
                        + values + " WHERE \"_deleted_at\" IS NULL GROUP BY contact) m ON m.contact = c.id"
                        + " WHERE c.\"_deleted_at\" IS NULL");
        queries.put(
                "joined",
                "SELECT c.*" + each(field -> ", " + cast(field, "v" + field + ".value") + " AS field" + field)
                        + " FROM "
                        + contacts + " c"
                        + each(field ->
                                " LEFT JOIN " + values + " v" + field + " ON v" + field + ".contact = c.id AND v"
                                        + field + ".field = " + field + " AND v" + field + ".\"_deleted_at\" IS NULL")
                        + " WHERE c.\"_deleted_at\" IS NULL");
        return queries;
    }

    private String cast(int field, String value) {
        return casts.getOrDefault(FieldValues.type(field), "%s").replace("%s", value);
    }

    private static String each(IntFunction<String> text) {
        return IntStream.rangeClosed(1, FieldValues.FIELDS).mapToObj(text).collect(Collectors.joining());
    }
}
