package org.acreplica.sync.conversion;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Optional;
import org.acreplica.model.text.WholeNumbers;
import org.acreplica.source.page.JsonRecord;

/**
 * A copy of the value at a parser's position: numbers with the same digits, strings made acceptable to databases.
 *
 * @param isHeld whether databases accept all its numbers in JSON
 */
record NestedJson(String text, boolean isHeld) {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** Numbers this short have an exponent of at most one digit. */
    private static final int SHORT = 3;

    /** @param record the record being parsed; its text is reused if nothing in it must change */
    static NestedJson copyOf(JsonParser parser, JsonRecord record) throws IOException {
        if (!record.isInMemory()) {
            return rewritten(parser);
        }
        long from = parser.currentTokenLocation().getByteOffset();
        boolean held = isHeld(parser);
        long to = parser.currentLocation().getByteOffset();
        Optional<String> asSent = record.plainText(from, to);
        if (asSent.isPresent()) {
            return new NestedJson(asSent.get(), held);
        }
        try (JsonParser again = record.parser(from, to)) {
            again.nextToken();
            return rewritten(again);
        }
    }

    private static boolean isHeld(JsonParser parser) throws IOException {
        boolean held = true;
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            held &= !token.isNumeric() || isHeld(parser.getText());
        }
        return held;
    }

    private static boolean isHeld(String digits) {
        if (digits.length() <= SHORT) {
            return true;
        }
        BigDecimal number = WholeNumbers.decimal(digits);
        return number != null && Conversion.isHeld(number);
    }

    private static NestedJson rewritten(JsonParser parser) throws IOException {
        StringWriter text = new StringWriter();
        boolean held = true;
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            int depth = 0;
            JsonToken token = parser.currentToken();
            while (true) {
                held &= copyToken(parser, token, json);
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (depth == 0) {
                    break;
                }
                token = parser.nextToken();
            }
        }
        return new NestedJson(text.toString(), held);
    }

    private static boolean copyToken(JsonParser parser, JsonToken token, JsonGenerator json) throws IOException {
        switch (token) {
            case START_OBJECT -> json.writeStartObject();
            case END_OBJECT -> json.writeEndObject();
            case START_ARRAY -> json.writeStartArray();
            case END_ARRAY -> json.writeEndArray();
            case FIELD_NAME -> json.writeFieldName(JsonLiteral.clean(parser.currentName()));
            case VALUE_STRING -> json.writeString(JsonLiteral.clean(parser.getText()));
            case VALUE_TRUE, VALUE_FALSE -> json.writeBoolean(parser.getBooleanValue());
            case VALUE_NULL -> json.writeNull();
            default -> {
                String digits = parser.getText();
                json.writeNumber(digits);
                return isHeld(digits);
            }
        }
        return true;
    }
}
