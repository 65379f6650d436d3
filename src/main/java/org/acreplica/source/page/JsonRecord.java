package org.acreplica.source.page;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;

/** One record of a page, as sent. Readable until its page is closed. */
public final class JsonRecord {

    private static final String STRUCTURE = "{}[],:";

    private final Body body;
    private final String key;
    private final PageIndex.Entry entry;

    JsonRecord(Body body, String key, PageIndex.Entry entry) {
        this.body = body;
        this.key = key;
        this.entry = entry;
    }

    /** The key of the array that the record is in. */
    public String key() {
        return key;
    }

    /** Empty if the record has no integer id; such a record cannot be loaded. */
    public OptionalLong id() {
        return entry.id();
    }

    /** Bytes of JSON as sent, in UTF-8. */
    public long size() {
        return entry.size();
    }

    public JsonParser parser() throws IOException {
        return parser(0, entry.size());
    }

    /** Reads a part of the record; offsets are in bytes from its beginning. */
    public JsonParser parser(long from, long to) throws IOException {
        byte[] bytes = body.bytesIfInMemory();
        return bytes != null
                ? Json.RECORDS.createParser(bytes, (int) (entry.offset() + from), (int) (to - from))
                : Json.RECORDS.createParser(body.stream(entry.offset() + from, to - from));
    }

    public boolean isInMemory() {
        return body.bytesIfInMemory() != null;
    }

    /**
     * A part of the record, with offsets as for {@link #parser(long, long)}; empty if the record is not in memory, if
     * the part contains anything but printable ASCII, also as a four-digit escape, or if there may be blanks between
     * its tokens.
     */
    public Optional<String> plainText(long from, long to) {
        byte[] bytes = body.bytesIfInMemory();
        if (bytes == null) {
            return Optional.empty();
        }
        int end = (int) (entry.offset() + to);
        for (int at = (int) (entry.offset() + from); at < end; at++) {
            boolean escape = bytes[at] == 'u' && bytes[at - 1] == '\\';
            if (bytes[at] < ' ' || escape || (bytes[at] == ' ' && isBetweenTokens(bytes, at))) {
                return Optional.empty();
            }
        }
        return Optional.of(
                new String(bytes, (int) (entry.offset() + from), (int) (to - from), StandardCharsets.ISO_8859_1));
    }

    /** Also true for some blanks inside strings. */
    private static boolean isBetweenTokens(byte[] bytes, int at) {
        return STRUCTURE.indexOf(bytes[at - 1]) >= 0 || STRUCTURE.indexOf(bytes[at + 1]) >= 0;
    }

    /** The beginning of the JSON, of at most this many characters, without half a surrogate pair at the end. */
    public String text(int characters) throws IOException {
        return text(0, entry.size(), characters);
    }

    /** The beginning of a part, with offsets as for {@link #parser(long, long)}. */
    public String text(long from, long to, int characters) throws IOException {
        try (InputStream start = body.stream(entry.offset() + from, Math.min(to - from, 4L * characters))) {
            String text = new String(start.readAllBytes(), StandardCharsets.UTF_8);
            if (text.length() <= characters) {
                return text;
            }
            boolean splitsPair = Character.isHighSurrogate(text.charAt(characters - 1));
            return text.substring(0, splitsPair ? characters - 1 : characters);
        }
    }
}
