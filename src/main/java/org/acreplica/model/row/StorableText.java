package org.acreplica.model.row;

/** Text that a database stores: what it may refuse is escaped as in JSON, by a backslash, u and four digits. */
final class StorableText {

    private static final int FIRST_OF_ASCII = ' ';
    private static final int LAST_OF_ASCII = '~';
    private static final int ESCAPED = 6;

    private StorableText() {}

    /** NUL and unpaired surrogates are escaped, which most databases refuse. */
    static String of(String text, int longest) {
        return escaped(text, longest, false);
    }

    /** All but printable ASCII is escaped. */
    static String inAscii(String text, int longest) {
        return escaped(text, longest, true);
    }

    /** Cut where the next character would make it longer than that. */
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

    /** A surrogate is a code point of its own where its other half is missing. */
    private static boolean isUnfit(int character) {
        return character == 0 || Character.getType(character) == Character.SURROGATE;
    }
}
