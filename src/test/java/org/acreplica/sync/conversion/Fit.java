package org.acreplica.sync.conversion;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values as sent, as far as a database can hold them. */
final class Fit {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** An escape: a surrogate pair, half of one, or anything else. */
    private static final Pattern ESCAPE = Pattern.compile(
            "\\\\(?:u[dD][89abAB]\\p{XDigit}{2}\\\\u[dD][c-fC-F]\\p{XDigit}{2}|(u[dD][89a-fA-F]\\p{XDigit}{2})|.)",
            Pattern.DOTALL);

    private Fit() {}

    /** Regular expressions match code points, so any surrogate they find is unpaired. */
    static String text(String text) {
        return text.replaceAll("[\u0000\ud800-\udfff]", "\ufffd");
    }

    /** The text of a string, the digits of a number, or the literal; null for an object or array. */
    static String scalar(String json) {
        List<String> tokens = tokens(json);
        return tokens.size() == 1 ? tokens.get(0).substring(1) : null;
    }

    static boolean isNull(String json) {
        return json.equals("null");
    }

    /** The same JSON with storable text. */
    static String json(String json) {
        StringWriter fit = new StringWriter();
        try (JsonParser parser = FACTORY.createParser(readable(json));
                JsonGenerator copy = FACTORY.createGenerator(fit)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    copy.writeFieldName(text(parser.getText()));
                } else if (token == JsonToken.VALUE_STRING) {
                    copy.writeString(text(parser.getText()));
                } else if (token.isNumeric()) {
                    copy.writeNumber(parser.getText());
                } else {
                    copy.copyCurrentEvent(parser);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
        return fit.toString();
    }

    /** Whether a text is JSON with the same values in the same order, down to the digits. */
    static boolean isSame(String text, String json) {
        try {
            return tokens(text).equals(tokens(json));
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Each with a prefix for its kind. */
    static List<String> tokens(String json) {
        List<String> tokens = new ArrayList<>();
        try (JsonParser parser = FACTORY.createParser(readable(json))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String kind = token == JsonToken.VALUE_STRING ? "\"" : token.isNumeric() ? "#" : " ";
                tokens.add(kind + text(parser.getText()));
            }
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }

    /** Parsers may reject unpaired surrogates in names. */
    private static String readable(String json) {
        return ESCAPE.matcher(json)
                .replaceAll(escape -> Matcher.quoteReplacement(escape.group(1) == null ? escape.group() : "\\ufffd"));
    }
}
