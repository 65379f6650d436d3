package org.acreplica.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

/** Edits inside an object. A path is written with slashes and applies to every element of an array. */
final class Json {

    private Json() {}

    /** The object at the path, created if missing. */
    static ObjectNode object(ObjectNode from, String path) {
        ObjectNode object = from;
        for (String name : path.split("/")) {
            object = object.path(name) instanceof ObjectNode inner ? inner : object.putObject(name);
        }
        return object;
    }

    static void set(ObjectNode object, String path, JsonNode value) {
        int last = path.lastIndexOf('/');
        ObjectNode parent = last < 0 ? object : object(object, path.substring(0, last));
        parent.set(path.substring(last + 1), value);
    }

    /** Changes the text at the path, if there is one. */
    static void change(JsonNode from, String path, UnaryOperator<String> change) {
        if (from.isArray()) {
            from.forEach(element -> change(element, path, change));
            return;
        }
        int end = path.indexOf('/');
        if (end > 0) {
            change(from.path(path.substring(0, end)), path.substring(end + 1), change);
        } else if (from.path(path).isTextual()) {
            ((ObjectNode) from).put(path, change.apply(from.path(path).asText()));
        }
    }

    /** One operation of a JSON patch. */
    static void replace(ObjectNode object, JsonNode operation) {
        String path = operation.path("path").asText();
        if (!operation.path("op").asText().equals("replace") || object.at(path).isMissingNode()) {
            throw new IllegalArgumentException("not known here, or nothing to replace: " + operation);
        }
        set(object, path.substring(1), operation.path("value"));
    }

    /** A strategic merge: null removes, elements with names are merged by them, other arrays are replaced. */
    static void merge(ObjectNode into, JsonNode change) {
        change.properties().forEach(field -> {
            JsonNode old = into.path(field.getKey());
            JsonNode value = field.getValue();
            if (value.isNull()) {
                into.remove(field.getKey());
            } else if (old instanceof ObjectNode inner && value.isObject()) {
                merge(inner, value);
            } else if (old instanceof ArrayNode array && hasNames(value)) {
                value.forEach(element -> mergeByName(array, (ObjectNode) element));
            } else {
                into.set(field.getKey(), value);
            }
        });
    }

    private static void mergeByName(ArrayNode array, ObjectNode change) {
        StreamSupport.stream(array.spliterator(), false)
                .filter(element -> element.path("name").equals(change.path("name")))
                .findFirst()
                .ifPresentOrElse(element -> merge((ObjectNode) element, change), () -> array.add(change));
    }

    private static boolean hasNames(JsonNode array) {
        return array.isArray()
                && StreamSupport.stream(array.spliterator(), false).allMatch(element -> element.has("name"));
    }
}
