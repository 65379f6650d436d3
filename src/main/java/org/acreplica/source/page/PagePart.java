package org.acreplica.source.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import org.acreplica.source.request.Contents;

/** A part of a page: one response, or a skipped place in the list. */
sealed interface PagePart {

    int size();

    OptionalLong idAt(int place);

    /** When it was requested, by {@link System#nanoTime}. */
    long askedAt();

    /** A place whose record could not be fetched. */
    record Gap(PassedOver place, long askedAt) implements PagePart {

        @Override
        public int size() {
            return 1;
        }

        @Override
        public OptionalLong idAt(int at) {
            return OptionalLong.empty();
        }
    }

    /** @param body closed with the page */
    record Answer(Body body, PageIndex index, long askedAt) implements PagePart {

        /**
         * A body that does not parse is read again with repairs: bytes that are not UTF-8, and unpaired surrogates in
         * field names, become U+FFFD.
         *
         * @param body closed with the page, or by the caller if this throws
         * @throws MalformedResponseException if it is not a JSON object, is cut off, or lacks the array
         */
        static Answer of(Body body, Contents expected, long askedAt, BodyMemory memory) throws IOException {
            try {
                return new Answer(body, PageIndex.of(body, expected), askedAt);
            } catch (JsonProcessingException | MalformedResponseException e) {
                Body repaired = repaired(body, memory);
                try {
                    return new Answer(repaired, PageIndex.of(repaired, expected), askedAt);
                } catch (IOException | RuntimeException stillBroken) {
                    repaired.close();
                    throw stillBroken;
                }
            }
        }

        @Override
        public int size() {
            return index.counted().size();
        }

        @Override
        public OptionalLong idAt(int place) {
            return index.counted().get(place).id();
        }

        List<JsonRecord> records() {
            return index.records(body);
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
}
