package org.acreplica.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.acreplica.model.object.Column;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.row.Row;
import org.acreplica.objectfiles.ObjectFiles;

/** Twenty custom fields of contacts, most of them text, and a value of each for every contact. */
final class FieldValues {

    static final int FIELDS = 20;

    private static final List<String> TYPES = List.of(
            "text",
            "dropdown",
            "text",
            "date",
            "radio",
            "text",
            "number",
            "textarea",
            "hidden",
            "checkbox",
            "text",
            "datetime",
            "dropdown",
            "text",
            "date",
            "text",
            "radio",
            "number",
            "text",
            "hidden");

    private static final Map<String, String> VALUES = Map.of(
            "date", "2026-09-03",
            "datetime", "2026-09-03T16:40:52-05:00",
            "number", "1234.5",
            "checkbox", "||one||two||");

    private FieldValues() {}

    static ReplicatedObject fields() throws Exception {
        return object("contact_custom_fields");
    }

    static ReplicatedObject values() throws Exception {
        return object("contact_custom_field_values");
    }

    private static ReplicatedObject object(String name) throws Exception {
        return ObjectFiles.read(Path.of("routes")).file(name).orElseThrow().object();
    }

    /** @param field from 1 */
    static String type(int field) {
        return TYPES.get(field - 1);
    }

    /** A value of that field. */
    static String value(int field) {
        return VALUES.getOrDefault(type(field), "a text of field " + field);
    }

    /** The definitions of the fields. */
    static List<Row> definitions(ReplicatedObject object, long first, int count) {
        return rows(
                object,
                first,
                count,
                id -> Map.of(
                        "id", Long.toString(id), "type", '"' + type((int) id) + '"', "perstag", "\"FIELD" + id + '"'));
    }

    /** Values in the order in which contacts fill them in: all of one contact, then those of the next. */
    static List<Row> values(ReplicatedObject object, long first, int count) {
        return rows(object, first, count, id -> {
            int field = (int) ((id - 1) % FIELDS) + 1;
            String contact = Long.toString((id - 1) / FIELDS + 1);
            return Map.of(
                    "id",
                    Long.toString(id),
                    "contact",
                    contact,
                    "field",
                    Integer.toString(field),
                    "value",
                    '"' + value(field) + '"',
                    "owner",
                    contact,
                    "created_by",
                    "3",
                    "updated_by",
                    "7");
        });
    }

    private interface Literals {
        Map<String, String> of(long id);
    }

    private static List<Row> rows(ReplicatedObject object, long first, int count, Literals literals) {
        List<Row> rows = new ArrayList<>(count);
        for (long id = first; id < first + count; id++) {
            Map<String, String> given = literals.of(id);
            rows.add(new Row(
                    id,
                    object.columns().stream()
                            .map(Column::name)
                            .map(column -> given.getOrDefault(column, "null"))
                            .toArray(String[]::new)));
        }
        return rows;
    }
}
