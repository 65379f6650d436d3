package org.acreplica.source.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;

/** A part of a page: one response; or, where body and index are null, a place in the list that was passed over. */
record PagePart(Body body, PageIndex index, PassedOver passedOver, long askedAt) {

    /**
     * A body that does not parse as sent is read once more, repaired: bytes that are no UTF-8, and unpaired surrogates
     * in field names, become U+FFFD.
     *
     * @param body closed with the page, or by the caller when this throws
     * @param askedAt when it was asked for, by {@link System#nanoTime}
     * @throws MalformedResponseException for what is no JSON object, is cut short, or lacks the array
     */
    static PagePart of(Body body, Contents expected, long askedAt, BodyMemory memory) throws IOException {
        try {
            return new PagePart(body, PageIndex.of(body, expected), null, askedAt);
        } catch (JsonProcessingException | MalformedResponseException e) {
            Body repaired = repaired(body, memory);
            try {
                return new PagePart(repaired, PageIndex.of(repaired, expected), null, askedAt);
            } catch (IOException | RuntimeException stillBroken) {
                repaired.close();
                throw stillBroken;
            }
        }
    }

    static PagePart of(PassedOver place) {
        return new PagePart(null, null, place, System.nanoTime());
    }

    boolean isResponse() {
        return passedOver == null;
    }

    /** Places in the list. */
    int size() {
        return isResponse() ? index.counted().size() : 1;
    }

    OptionalLong idAt(int place) {
        return isResponse() ? index.counted().get(place).id() : OptionalLong.empty();
    }

    List<JsonRecord> records() {
        return index.entries().stream()
                .map(entry -> new JsonRecord(body, index.recordsKey(), entry))
                .toList();
    }

    List<JsonRecord> beside() {
        return index.beside().values().stream()
                .flatMap(records -> records.in(body).stream())
                .toList();
    }

    private static Body repaired(Body body, BodyMemory memory) throws IOException {
        try (body;
                Reader text = new RepairedNames(new InputStreamReader(body.stream(), StandardCharsets.UTF_8))) {
            return Body.read(new Utf8InputStream(text), memory);
        }
    }
}
