package org.acreplica.source.page;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.acreplica.model.object.Column;
import org.acreplica.model.text.WholeNumbers;
import org.acreplica.source.request.Include;

/** Locates the records of one {@link Include} in a page, with their owners and the ids that the owners list. */
final class SideRecords {

    /** Three numbers per record: offset, size, and id or {@link #NO_ID}. */
    private static final int WIDTH = 3;

    private static final long NO_ID = Long.MIN_VALUE;

    private final Include include;
    private final OwnedIds owned = new OwnedIds();
    private final OwnedIds listed = new OwnedIds();
    private final List<OptionalLong> listedByOne = new ArrayList<>();
    private long[] places = {};
    private int count;
    private boolean isAnswered;

    SideRecords(Include include) {
        this.include = include;
    }

    Include include() {
        return include;
    }

    /** Whether the response has the array, or a record of the page lists ids. */
    boolean isAnswered() {
        return isAnswered;
    }

    /**
     * Whether each record of the page owns exactly the records it lists, and all are owned. A record without a list
     * owns none. False if the include has no owner field.
     */
    boolean matchLists() {
        return owned.match(listed);
    }

    /** The ids; records without one are left out. */
    LongStream ids() {
        return IntStream.range(0, count).mapToLong(this::id).filter(id -> id != NO_ID);
    }

    List<JsonRecord> in(Body body) {
        return IntStream.range(0, count).mapToObj(i -> record(body, i)).toList();
    }

    /** The parser is at the first token of the included array. */
    void read(JsonParser parser) throws IOException {
        isAnswered = true;
        forEach(parser, owned, () -> readRecord(parser));
    }

    /** The parser is at the first token of a record's list of ids. */
    void readList(JsonParser parser) throws IOException {
        isAnswered = true;
        forEach(parser, listed, () -> {
            listedByOne.add(idAt(parser));
            parser.skipChildren();
        });
    }

    /** A record of the page ends, and its list with it. */
    void endOfOwner(OptionalLong owner) {
        listedByOne.forEach(id -> listed.add(id, owner));
        listedByOne.clear();
    }

    /** Empty if the value is no whole number. */
    static OptionalLong idAt(JsonParser parser) throws IOException {
        JsonToken value = parser.currentToken();
        return value == JsonToken.VALUE_STRING || value.isNumeric()
                ? WholeNumbers.parse(parser.getText())
                : OptionalLong.empty();
    }

    private interface Element {
        void read() throws IOException;
    }

    /** For an array as written by PHP: null if empty, an object if its keys have holes. */
    private static void forEach(JsonParser parser, OwnedIds ids, Element element) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                element.read();
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean isIndex = WholeNumbers.parse(parser.currentName()).isPresent();
                parser.nextToken();
                if (isIndex) {
                    element.read();
                } else {
                    ids.doubt();
                    parser.skipChildren();
                }
            }
        } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
            ids.doubt();
        }
    }

    private void readRecord(JsonParser parser) throws IOException {
        long start = parser.currentTokenLocation().getByteOffset();
        OptionalLong id = OptionalLong.empty();
        OptionalLong owner = OptionalLong.empty();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                if (field.equals(Column.ID)) {
                    id = idAt(parser);
                } else if (field.equals(include.ownerField().orElse(null))) {
                    owner = idAt(parser);
                }
                parser.skipChildren();
            }
        } else {
            // Finishing a scalar moves the parser behind it.
            parser.finishToken();
            parser.skipChildren();
        }
        if (start < 0) {
            throw new MalformedResponseException("is not in UTF-8");
        }
        add(start, parser.currentLocation().getByteOffset() - start, id.orElse(NO_ID));
        owned.add(id, owner);
    }

    private void add(long offset, long size, long id) {
        if (WIDTH * count == places.length) {
            places = Arrays.copyOf(places, Math.max(WIDTH * 128, 2 * places.length));
        }
        places[WIDTH * count] = offset;
        places[WIDTH * count + 1] = size;
        places[WIDTH * count + 2] = id;
        count++;
    }

    private long id(int index) {
        return places[WIDTH * index + 2];
    }

    private JsonRecord record(Body body, int index) {
        OptionalLong id = id(index) == NO_ID ? OptionalLong.empty() : OptionalLong.of(id(index));
        return new JsonRecord(
                body, include.key(), new PageIndex.Entry(places[WIDTH * index], places[WIDTH * index + 1], id));
    }
}
