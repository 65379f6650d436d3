package org.acreplica.source.page;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.acreplica.model.object.Column;
import org.acreplica.model.text.WholeNumbers;
import org.acreplica.source.request.Contents;
import org.acreplica.source.request.PageRequest;

/**
 * Locates the records of a page, and the included ones, in one pass that validates the whole JSON and keeps no strings.
 * Skips all other arrays.
 */
public final class PageIndex {

    /** One record: its offset and size, and its id; empty if that is not an integer. */
    record Entry(long offset, long size, OptionalLong id) {}

    private final Contents expected;
    private final Map<String, SideRecords> beside = new LinkedHashMap<>();
    private final Set<String> fieldsOfFirst = new HashSet<>();
    private boolean isFirst = true;
    private RecordList records = RecordList.MISSING;
    private RecordList counted = RecordList.MISSING;
    private OptionalLong total = OptionalLong.empty();

    private PageIndex(Contents expected) {
        this.expected = expected;
        expected.includes().forEach(include -> beside.put(include.key(), new SideRecords(include)));
    }

    /** @throws MalformedResponseException if it is not a JSON object, is cut off, or lacks an array */
    static PageIndex of(Body body, Contents expected) throws IOException {
        PageIndex index = new PageIndex(expected);
        byte[] bytes = body.bytesIfInMemory();
        try (JsonParser parser =
                bytes != null ? Json.PAGES.createParser(bytes) : Json.PAGES.createParser(body.stream())) {
            index.read(parser);
        }
        index.requireLists(body);
        return index;
    }

    List<JsonRecord> records(Body body) {
        return expected.recordsKey().stream()
                .flatMap(key -> entries().stream().map(entry -> new JsonRecord(body, key, entry)))
                .toList();
    }

    /** Whether the array of that key holds the records. */
    boolean isOwn(String key) {
        return is(expected.recordsKey(), key);
    }

    List<Entry> entries() {
        return records.entries();
    }

    /** The records that paging counts; usually the same. */
    List<Entry> counted() {
        return expected.isCountedByItself() ? records.entries() : counted.entries();
    }

    Set<String> fieldsOfFirst() {
        return fieldsOfFirst;
    }

    /** The included records by key. */
    Map<String, SideRecords> beside() {
        return beside;
    }

    /** {@code meta.total} as a number or as a number in a string; empty if it is missing or anything else. */
    OptionalLong total() {
        return total;
    }

    private void read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedResponseException("is not a JSON object");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            SideRecords other = beside.get(key);
            if (is(expected.recordsKey(), key)) {
                records = readList(parser);
            } else if (is(expected.countedBy(), key)) {
                counted = readList(parser);
            } else if (key.equals("meta") && value == JsonToken.START_OBJECT) {
                readMeta(parser);
            } else if (other != null) {
                other.read(parser);
            } else {
                parser.skipChildren();
            }
        }
        if (parser.nextToken() != null) {
            throw new MalformedResponseException("has data after its end");
        }
    }

    /** Null, or an object without keys, is an empty list if the total says so, or if other records count the pages. */
    private void requireLists(Body body) throws MalformedResponseException {
        boolean isAllOfNothing = total.equals(OptionalLong.of(0));
        if (expected.isCountedByItself()) {
            require(expected.recordsKey(), records, isAllOfNothing, body);
        } else {
            require(expected.countedBy(), counted, isAllOfNothing, body);
            require(expected.recordsKey(), records, true, body);
        }
    }

    private static boolean is(Optional<String> expected, String key) {
        return expected.isPresent() && expected.get().equals(key);
    }

    private static void require(Optional<String> key, RecordList list, boolean mayBeNothing, Body body)
            throws MalformedResponseException {
        boolean isThere = list.isList() || mayBeNothing && list.isNothing();
        if (key.isPresent() && !isThere) {
            throw new MalformedResponseException("has no array '" + key.get() + "'" + ServerWords.of(body));
        }
    }

    /** An array as written by PHP: as an object if its keys have holes. */
    private RecordList readList(JsonParser parser) throws IOException {
        List<Entry> entries = new ArrayList<>(PageRequest.LIMIT);
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                entries.add(readRecord(parser));
            }
            return RecordList.of(entries);
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return parser.currentToken() == JsonToken.VALUE_NULL ? RecordList.NOTHING : RecordList.MISSING;
        }
        boolean isList = true;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            isList &= WholeNumbers.parse(parser.currentName()).isPresent();
            parser.nextToken();
            entries.add(readRecord(parser));
        }
        if (entries.isEmpty()) {
            return RecordList.NOTHING;
        }
        return isList ? RecordList.of(entries) : RecordList.MISSING;
    }

    private Entry readRecord(JsonParser parser) throws IOException {
        long start = parser.currentTokenLocation().getByteOffset();
        OptionalLong id = parser.currentToken() == JsonToken.START_OBJECT ? readId(parser) : skip(parser);
        long end = parser.currentLocation().getByteOffset();
        if (start < 0) {
            throw new MalformedResponseException("is not in UTF-8");
        }
        isFirst = false;
        return new Entry(start, end - start, id);
    }

    private OptionalLong readId(JsonParser parser) throws IOException {
        OptionalLong id = OptionalLong.empty();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            if (isFirst) {
                fieldsOfFirst.add(field);
            }
            parser.nextToken();
            SideRecords listed = beside.get(field);
            if (listed != null) {
                listed.readList(parser);
            } else if (field.equals(Column.ID)) {
                id = SideRecords.idAt(parser);
            }
            parser.skipChildren();
        }
        OptionalLong owner = id;
        beside.values().forEach(records -> records.endOfOwner(owner));
        return id;
    }

    private void readMeta(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean isTotal = parser.currentName().equals("total");
            JsonToken value = parser.nextToken();
            if (isTotal && (value == JsonToken.VALUE_STRING || value.isNumeric())) {
                OptionalLong number = WholeNumbers.parse(parser.getText());
                total = number.isPresent() && number.getAsLong() >= 0 ? number : OptionalLong.empty();
            }
            parser.skipChildren();
        }
    }

    private static OptionalLong skip(JsonParser parser) throws IOException {
        // Finishing a scalar moves the parser behind it.
        parser.finishToken();
        parser.skipChildren();
        return OptionalLong.empty();
    }
}
