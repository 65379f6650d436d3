package org.acreplica.model.row;

/**
 * Text that a database can store: characters it may reject are escaped as in JSON, by a backslash, u and four digits.
 */
final class StorableText {

    private static final int FIRST_OF_ASCII = ' ';
    private static final int LAST_OF_ASCII = '~';
    private static final int ESCAPED = 6;

    private StorableText() {}

    /** Escapes NUL and unpaired surrogates, which most databases reject. */
    static String of(String text, int longest) {
        return escaped(text, longest, false);
    }

    /** Escapes everything but printable ASCII. */
    static String inAscii(String text, int longest) {
        return escaped(text, longest, true);
    }

    /** Truncated before the character that would exceed the length. */
    private static String escaped(String text, int longest, boolean inAscii) {
        StringBuilder storable = new StringBuilder(Math.min(text.length(), longest));
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            int length = Character.charCount(character);
            boolean escape = inAscii ? !isAscii(character) : isUnfit(character);
            if (storable.length() + length * (escape ? ESCAPED : 1) > longest) {
                break;
            }
            for (int part = at; part < at + length; part++) {
                if (escape) {
                    storable.append(String.format("\\u%04x", (int) text.charAt(part)));
                } else {
                    storable.append(text.charAt(part));
                }
            }
            at += length;
        }
        return storable.toString();
    }

    private static boolean isAscii(int character) {
        return character >= FIRST_OF_ASCII && character <= LAST_OF_ASCII;
    }

    /** An unpaired surrogate is a code point of its own. */
    private static boolean isUnfit(int character) {
        return character == 0 || Character.getType(character) == Character.SURROGATE;
    }
}
