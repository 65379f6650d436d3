package org.acreplica.load.rejects;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes small JSON texts for parameters. */
public final class JsonText {

    private JsonText() {}

    /** An array of strings. */
    public static String strings(Collection<String> texts) {
        StringBuilder json = new StringBuilder("[");
        for (String text : texts) {
            json.append(json.length() == 1 ? "\"" : ",\"");
            JsonStringEncoder.getInstance().quoteAsString(text, json);
            json.append('"');
        }
        return json.append(']').toString();
    }

    /** Appends an object. */
    static void object(StringBuilder json, Map<String, @Nullable String> fields) {
        char separator = '{';
        for (Map.Entry<String, String> field : fields.entrySet()) {
            json.append(separator).append('"').append(field.getKey()).append("\":");
            separator = ',';
            if (field.getValue() == null) {
                json.append("null");
            } else {
                json.append('"');
                JsonStringEncoder.getInstance().quoteAsString(field.getValue(), json);
                json.append('"');
            }
        }
        json.append('}');
    }
}
