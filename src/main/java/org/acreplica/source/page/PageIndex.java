package org.acreplica.source.page;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.acreplica.model.Column;
import org.acreplica.model.WholeNumbers;

/**
 * Where the records stand in a page, and those that were asked for beside it, found in one pass that checks the whole of
 * it and holds none of its strings. Other arrays beside the records are passed over.
 */
public final class PageIndex {

    /** One record: where it stands, and its id, empty where it has none that is a whole number. */
    record Entry(long offset, long size, OptionalLong id) {}

    private final String recordsKey;
    private final Map<String, SideRecords> beside = new LinkedHashMap<>();
    private final Set<String> fieldsOfFirst = new HashSet<>();
    private boolean isFirst = true;
    private List<Entry> entries;
    private boolean isNothing;
    private OptionalLong total = OptionalLong.empty();

    private PageIndex(String recordsKey, List<Include> includes) {
        this.recordsKey = recordsKey;
        includes.forEach(include -> beside.put(include.key(), new SideRecords(include)));
    }

    /**
     * @param recordsKey null where the answer is only to be checked
     * @throws MalformedResponseException for what is no JSON object, is cut short, or lacks the array
     */
    static PageIndex of(Body body, String recordsKey, List<Include> includes) throws IOException {
        PageIndex index = new PageIndex(recordsKey, includes);
        byte[] bytes = body.bytesIfInMemory();
        try (JsonParser parser =
                bytes != null ? Json.PAGES.createParser(bytes) : Json.PAGES.createParser(body.stream())) {
            index.read(parser);
        }
        if (index.entries == null) {
            boolean isEmptyList = index.isNothing && index.total.equals(OptionalLong.of(0));
            if (recordsKey != null && !isEmptyList) {
                throw new MalformedResponseException("has no array '" + recordsKey + "'" + ServerWords.of(body));
            }
            index.entries = List.of();
        }
        return index;
    }

    String recordsKey() {
        return recordsKey;
    }

    List<Entry> entries() {
        return entries;
    }

    Set<String> fieldsOfFirst() {
        return fieldsOfFirst;
    }

    /** By their key, one for each include. */
    Map<String, SideRecords> beside() {
        return beside;
    }

    /** {@code meta.total} as a number or as a number in a string; empty where it is missing or anything else. */
    OptionalLong total() {
        return total;
    }

    private void read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedResponseException("is no JSON object");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            if (key.equals(recordsKey)) {
                readRecords(parser);
            } else if (key.equals("meta") && value == JsonToken.START_OBJECT) {
                readMeta(parser);
            } else if (beside.containsKey(key)) {
                beside.get(key).read(parser);
            } else {
                parser.skipChildren();
            }
        }
        if (parser.nextToken() != null) {
            throw new MalformedResponseException("goes on after its end");
        }
    }

    /**
     * An array as PHP writes it: as an object where its keys have holes. Null, or an object without keys, is one where
     * the total says so.
     */
    private void readRecords(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            entries = new ArrayList<>(PageRequest.LIMIT);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                entries.add(readRecord(parser));
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            List<Entry> values = new ArrayList<>();
            boolean isList = true;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                isList &= WholeNumbers.parse(parser.currentName()).isPresent();
                parser.nextToken();
                values.add(readRecord(parser));
            }
            entries = isList && !values.isEmpty() ? values : null;
            isNothing = values.isEmpty();
        } else {
            isNothing = parser.currentToken() == JsonToken.VALUE_NULL;
        }
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
        // Reading a scalar to its end moves the parser behind it.
        parser.finishToken();
        parser.skipChildren();
        return OptionalLong.empty();
    }
}
