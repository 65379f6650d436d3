package org.acreplica.sync.conversion;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Writes strings as JSON literals that every database accepts. */
final class JsonLiteral {

    private static final char REPLACEMENT = '\uFFFD';

    private JsonLiteral() {}

    /** Quoted; NUL and unpaired surrogates, which databases reject or garble, become U+FFFD. */
    static String string(String text) {
        if (isPlain(text)) {
            return '"' + text + '"';
        }
        StringBuilder json = new StringBuilder(text.length() + 16);
        json.append('"');
        JsonStringEncoder.getInstance().quoteAsString(clean(text), json);
        return json.append('"').toString();
    }

    static String clean(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (isUnfit(text, at)) {
                return replaced(text, at);
            }
        }
        return text;
    }

    /** Nothing to escape and nothing to replace. */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character < ' ' || character == '"' || character == '\\' || Character.isSurrogate(character)) {
                return false;
            }
        }
        return true;
    }

    private static String replaced(String text, int from) {
        StringBuilder clean = new StringBuilder(text);
        for (int at = from; at < text.length(); at++) {
            if (isUnfit(text, at)) {
                clean.setCharAt(at, REPLACEMENT);
            }
        }
        return clean.toString();
    }

    private static boolean isUnfit(String text, int at) {
        char character = text.charAt(at);
        if (character == 0) {
            return true;
        }
        if (!Character.isSurrogate(character)) {
            return false;
        }
        return Character.isHighSurrogate(character)
                ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
                : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    }
}
