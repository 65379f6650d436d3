package org.acreplica.report.schema;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.acreplica.model.object.Column;
import org.acreplica.model.object.Protection;
import org.acreplica.model.object.ReplicatedObject;

/** The tables as one JSON document. */
final class JsonTables {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonTables() {}

    static String of(Tables tables) {
        ObjectNode document = MAPPER.createObjectNode();
        ArrayNode list = document.putArray("tables");
        tables.all().forEach(object -> table(list.addObject(), object));
        return document.toPrettyString() + "\n";
    }

    private static void table(ObjectNode json, ReplicatedObject object) {
        json.put("name", object.name());
        json.put("description", object.description().orElse(null));
        json.put("group", object.group().orElse(null));
        json.put("mode", object.mode().word());
        json.put("on_request", object.defaults().onRequest());
        json.put("primary_key", Column.ID);
        ArrayNode columns = json.putArray("columns");
        Tables.columns(object).forEach(column -> column(columns.addObject(), column));
    }

    private static void column(ObjectNode json, Column column) {
        json.put("name", column.name());
        json.put("type", column.type().word());
        json.put("field", column.field().isEmpty() ? null : column.field());
        json.put("references", column.relation().orElse(null));
        json.put("description", column.description().orElse(null));
        json.put("hashed", column.isProtectedBy(Protection.HASH));
    }
}
