package org.acreplica.load.merge;

/** Decodes JSON strings. */
final class JsonStrings {

    private JsonStrings() {}

    /** @param literal a valid JSON string, in quotes */
    static String text(String literal) {
        int end = literal.length() - 1;
        int escape = literal.indexOf('\\');
        if (escape < 0) {
            return literal.substring(1, end);
        }
        StringBuilder text = new StringBuilder(end);
        int from = 1;
        for (; escape >= 0; escape = literal.indexOf('\\', from)) {
            text.append(literal, from, escape);
            char escaped = literal.charAt(escape + 1);
            from = escape + (escaped == 'u' ? 6 : 2);
            text.append(escaped == 'u' ? (char) Integer.parseInt(literal, escape + 2, from, 16) : meant(escaped));
        }
        return text.append(literal, from, end).toString();
    }

    private static char meant(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> escaped;
        };
    }
}
