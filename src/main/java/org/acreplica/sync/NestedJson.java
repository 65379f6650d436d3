package org.acreplica.sync;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import org.acreplica.model.WholeNumbers;

/**
 * A copy of the value that a parser stands at: the same digits, strings made fit for a database.
 *
 * @param isHeld whether all its numbers are of a size that databases hold in JSON
 */
record NestedJson(String text, boolean isHeld) {

    private static final JsonFactory FACTORY = new JsonFactory();

    static NestedJson copyOf(JsonParser parser) throws IOException {
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
                BigDecimal number = WholeNumbers.decimal(digits);
                return number != null && Conversion.isHeld(number);
            }
        }
        return true;
    }
}
