package org.acreplica.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.acreplica.fake.Node.Group;
import org.acreplica.fake.Node.Literal;

/** The record template of one object from {@code fake/records/<table>.json}: one usual form and its variants. */
final class Template {

    /** Fields with this prefix are not served; other templates may refer to them. */
    static final String HIDDEN = "_";

    private static final String WHEN = "_when";
    private static final String ONLY = "_only";
    private static final Map<String, Template> LOADED = new ConcurrentHashMap<>();

    private final List<Variant> variants = new ArrayList<>();

    private Template(String table, JsonNode file) {
        JsonNode usual = file.isArray() ? file.get(0) : file;
        variants.add(new Variant(0, 1, compile(table, fields(usual))));
        for (int i = 1; file.isArray() && i < file.size(); i++) {
            JsonNode variant = file.get(i);
            Map<String, JsonNode> fields = variant.has(ONLY) ? new LinkedHashMap<>() : fields(usual);
            fields.putAll(fields(variant));
            String[] when = variant.get(WHEN).textValue().split(" of ");
            variants.add(new Variant(Integer.parseInt(when[0]) - 1, Integer.parseInt(when[1]), compile(table, fields)));
        }
    }

    static Template of(String table) {
        return LOADED.computeIfAbsent(table, name -> new Template(name, read("records/" + name + ".json")));
    }

    /** The last form in the file that applies to this position. */
    Group variant(long index) {
        for (int i = variants.size() - 1; i > 0; i--) {
            if (variants.get(i).covers(index)) {
                return variants.get(i).record();
            }
        }
        return variants.get(0).record();
    }

    private record Variant(int nth, int of, Group record) {
        boolean covers(long index) {
            return index % of == nth;
        }
    }

    private static Group compile(String table, Map<String, JsonNode> fields) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        fields.forEach((name, value) -> nodes.put(name, compile(table, name, value)));
        return Group.object(nodes);
    }

    private static Node compile(String table, String path, JsonNode value) {
        if (value.isObject()) {
            Map<String, Node> nodes = new LinkedHashMap<>();
            fields(value).forEach((name, child) -> nodes.put(name, compile(table, path + "." + name, child)));
            return Group.object(nodes);
        }
        if (value.isArray()) {
            List<Node> items = new ArrayList<>();
            value.forEach(item -> items.add(compile(table, path + "." + items.size(), item)));
            return Group.array(items);
        }
        if (value.isTextual() && value.textValue().contains("{")) {
            return TextCompiler.compile(table, path, value.textValue());
        }
        return new Literal(value.toString(), value.isNull() ? null : value.asText());
    }

    private static Map<String, JsonNode> fields(JsonNode object) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        fields.remove(WHEN);
        fields.remove(ONLY);
        return fields;
    }

    private static JsonNode read(String resource) {
        try {
            return Json.MAPPER.readTree(Words.resource(resource));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("fake/" + resource, e);
        }
    }
}
