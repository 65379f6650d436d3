package org.acreplica.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.acreplica.fake.Page.ListForm;

/** Responses that are well-formed JSON but not in the documented form. */
public final class FormFaults {

    private FormFaults() {}

    /** An error with a status of success. */
    public static Fault errorsWithSuccess(String title) {
        return Fault.instead(
                "errors with success",
                Answer.of(
                        200, Answer.JSON, "{\"errors\":[{\"title\":" + Json.quote(new StringBuilder(), title) + "}]}"));
    }

    /** No records, a total of 0, and null for the list: PHP's empty list. */
    public static Fault nullList() {
        return Fault.page(
                "null list", page -> page.withoutRecords().withTotal(total -> 0).as(ListForm.NULL));
    }

    /** The records as an object whose keys are positions, the second one missing: a PHP array with a gap. */
    public static Fault mapList() {
        return Fault.page("map list", page -> page.as(ListForm.MAP));
    }

    /** PHP's zero date, in a field of each record of the page that has the field. */
    public static Fault zeroDate(String field) {
        return Fault.page(
                "zero date",
                page -> page.withEachRecord(record -> {
                    if (record.has(field)) {
                        record.put(field, "-0001-11-30T00:00:00-06:00");
                    }
                }));
    }

    /** The same UUID instead of each record's id. */
    public static Fault uuidIds() {
        return Fault.page("UUIDs", page -> page.withEachRecord(record -> record.put("id", uuid(record.path("id")))));
    }

    private static String uuid(JsonNode id) {
        return UUID.nameUUIDFromBytes(id.asText().getBytes(UTF_8)).toString();
    }
}
