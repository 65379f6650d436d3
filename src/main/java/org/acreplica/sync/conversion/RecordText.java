package org.acreplica.sync.conversion;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;
import org.acreplica.model.row.Reject;
import org.acreplica.source.page.JsonRecord;

/** The text of a record rejected as a whole: its JSON as sent, without the hidden fields. */
final class RecordText {

    private final JsonRecord record;
    private final Set<String> hidden;
    private final StringBuilder text = new StringBuilder();

    private RecordText(JsonRecord record, Set<String> hidden) {
        this.record = record;
        this.hidden = hidden;
    }

    /** The beginning of the text, about as much as a reject keeps. */
    static String of(JsonRecord record, Set<String> hidden) throws IOException {
        return hidden.isEmpty() ? record.text(Reject.LONGEST) : new RecordText(record, hidden).read();
    }

    private String read() throws IOException {
        try (JsonParser parser = record.parser()) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return record.text(Reject.LONGEST);
            }
            copy(parser);
        } catch (JsonProcessingException e) {
            // From here on it is unknown what is hidden.
        }
        return text.toString();
    }

    /** Copies up to the beginning of each field, once it is known whether the previous one is hidden. */
    private void copy(JsonParser parser) throws IOException {
        long from = 0;
        boolean hides = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            long field = parser.currentTokenLocation().getByteOffset();
            if (!hides) {
                append(from, field);
            }
            from = field;
            if (text.length() >= Reject.LONGEST) {
                return;
            }
            hides = hidden.contains(parser.currentName());
            parser.nextToken();
            parser.skipChildren();
        }
        if (hides) {
            text.setLength(text.toString().replaceFirst("[,\\s]+$", "").length());
            from = parser.currentTokenLocation().getByteOffset();
        }
        append(from, record.size());
    }

    private void append(long from, long to) throws IOException {
        text.append(record.text(from, to, Reject.LONGEST));
    }
}
