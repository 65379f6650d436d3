package org.acreplica.source;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** One record of a page, as it was sent. Readable until its page is closed. */
public final class JsonRecord {

    private final Body body;
    private final PageIndex.Entry entry;

    JsonRecord(Body body, PageIndex.Entry entry) {
        this.body = body;
        this.entry = entry;
    }

    /** Empty where the record has no id that is a whole number; such a record can not be loaded. */
    public OptionalLong id() {
        return entry.id();
    }

    /** Bytes of JSON as sent, in UTF-8. */
    public long size() {
        return entry.size();
    }

    public JsonParser parser() throws IOException {
        byte[] bytes = body.bytesIfInMemory();
        return bytes != null
                ? Json.RECORDS.createParser(bytes, (int) entry.offset(), (int) entry.size())
                : Json.RECORDS.createParser(body.stream(entry.offset(), entry.size()));
    }

    /** The beginning of the JSON, at most that many characters. */
    public String text(int characters) throws IOException {
        try (InputStream start = body.stream(entry.offset(), Math.min(entry.size(), 4L * characters))) {
            String text = new String(start.readAllBytes(), StandardCharsets.UTF_8);
            return text.length() <= characters ? text : text.substring(0, characters);
        }
    }
}
