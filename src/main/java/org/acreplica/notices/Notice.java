package org.acreplica.notices;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that people are told. It holds neither records nor secrets.
 *
 * @param text a sentence for people
 * @param object the object that it is about; null if it is about all of them
 * @param runId the run that it comes from; null if it comes from none
 * @param detail the reason; null if there is no more to say than the text does
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

    /** As it is sent. */
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
