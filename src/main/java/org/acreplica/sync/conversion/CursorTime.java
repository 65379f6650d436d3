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

/** Reads the time of a record from its cursor field, or from the first that stands in where that has none. */
public final class CursorTime implements Function<JsonRecord, Optional<Instant>> {

    private final List<String> fields;

    /** @param fields the cursor field, then those that stand in */
    public CursorTime(List<String> fields) {
        this.fields = fields;
    }

    /** Empty for a record that cannot be read, too. */
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
            // It is rejected where it is converted.
            return Optional.empty();
        }
        return Arrays.stream(times).filter(Objects::nonNull).findFirst();
    }
}
