package org.acreplica.sync.conversion;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.acreplica.source.page.JsonRecord;

/** Reads the time of a record from its cursor field, or from the first fallback field that has one. */
public final class CursorTime implements Function<JsonRecord, Optional<Instant>> {

    private final List<String> fields;

    /** @param fields the cursor field, then the fallback fields */
    public CursorTime(List<String> fields) {
        this.fields = fields;
    }

    /** Also empty for a record that cannot be read. */
    @Override
    public Optional<Instant> apply(JsonRecord record) {
        Instant[] times = new Instant[fields.size()];
        try (JsonParser parser = record.parser()) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                int field = fields.indexOf(parser.currentName());
                JsonToken value = parser.nextToken();
                if (field >= 0 && value == JsonToken.VALUE_STRING) {
                    times[field] = WireTime.parse(parser.getText())
                            .map(WireTime::instant)
                            .orElse(null);
                }
                parser.skipChildren();
            }
        } catch (IOException e) {
            // The record is rejected when it is converted.
            return Optional.empty();
        }
        return Arrays.stream(times).filter(Objects::nonNull).findFirst();
    }
}
