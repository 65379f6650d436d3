package org.acreplica.notices;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A notice for people, without records or secrets.
 *
 * @param text a sentence
 * @param object the object concerned; null if it concerns all
 * @param runId the run concerned; null if none
 * @param detail the reason; null if there is no more than the text
 */
public record Notice(
        Event event,
        String text,
        @Nullable String object,
        @Nullable String runId,
        @Nullable String detail,
        Instant at) {

    public static Notice of(Event event, String text, @Nullable String detail, Instant at) {
        return new Notice(event, text, null, null, detail, at);
    }

    /** The JSON that is sent. */
    Map<String, @Nullable Object> fields(String account) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("text", text);
        fields.put("event", event.word());
        fields.put("object", object);
        fields.put("account", account);
        fields.put("run_id", runId);
        fields.put("detail", detail);
        fields.put("at", at.toString());
        return fields;
    }
}
