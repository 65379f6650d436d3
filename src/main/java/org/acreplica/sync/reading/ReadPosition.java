package org.acreplica.sync.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.acreplica.source.list.Position;
import org.jspecify.annotations.Nullable;

/**
 * The column {@code position} of {@code _replica_objects}: where an unfinished read continues.
 *
 * @param since the date in the change filter; null for a full read
 * @param startedAt when the read began, as ISO 8601
 * @param highest the latest value of the cursor field so far, as ISO 8601; null if there was none
 * @param seenParts number of parts of ids seen that are stored
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReadPosition(
        @Nullable String since, String startedAt, @Nullable String highest, long seenParts, Position pages) {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    String json() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty if this version cannot read it: the read then begins at its first page. */
    static Optional<ReadPosition> parse(String json) {
        try {
            ReadPosition position = MAPPER.readValue(json, ReadPosition.class);
            return Optional.ofNullable(position).filter(read -> read.pages != null && read.startedAt != null);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    Optional<LocalDate> sinceDate() {
        return Optional.ofNullable(since).map(LocalDate::parse);
    }

    Instant started() {
        return Instant.parse(startedAt);
    }

    Optional<Instant> highestValue() {
        return Optional.ofNullable(highest).map(Instant::parse);
    }
}
