package org.acreplica.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The known JSON form of an object.
 *
 * @param counted key of the records that paging and total count
 * @param fields possible types by name, {@code string|null}
 * @param dates form by name: {@code offset}, {@code stamp} or {@code day}
 */
record ObjectSpec(
        String table,
        String path,
        String key,
        String counted,
        String total,
        List<String> siblings,
        List<String> meta,
        Map<String, Set<String>> fields,
        Map<String, String> dates) {

    static List<ObjectSpec> all() {
        List<ObjectSpec> all = new ArrayList<>();
        try (InputStream in = ObjectSpec.class.getResourceAsStream("/fake/objects.json")) {
            Json.MAPPER.readTree(in).properties().forEach(object -> all.add(read(object.getKey(), object.getValue())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static ObjectSpec read(String table, JsonNode spec) {
        Map<String, Set<String>> fields = new LinkedHashMap<>();
        spec.path("fields")
                .properties()
                .forEach(field -> fields.put(
                        field.getKey(), Set.of(field.getValue().textValue().split("\\|"))));
        Map<String, String> dates = new LinkedHashMap<>();
        spec.path("dates")
                .properties()
                .forEach(date -> dates.put(date.getKey(), date.getValue().textValue()));
        return new ObjectSpec(
                table,
                spec.path("path").textValue(),
                spec.path("key").textValue(),
                spec.path("countedBy").asText(spec.path("key").textValue()),
                spec.path("total").textValue(),
                strings(spec.path("siblings")),
                strings(spec.path("meta")),
                fields,
                dates);
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(item -> strings.add(item.textValue()));
        return strings;
    }
}
