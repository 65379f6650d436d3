package org.acreplica.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses the placeholders of a string in a template: {@code {name.form:argument}}, optionally preceded by a chance
 * ({@code 40% }) and followed by an alternative ({@code or …}). A leading {@code #} drops the string's quotes.
 */
final class TextCompiler {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{(?:(\\d+)% )?([a-z]+)(?:\\.([a-z]+))?(?::(.*?))?(?: or (.*?))?}");

    private TextCompiler() {}

    static Node compile(String table, String path, String string) {
        boolean quoted = !string.startsWith("#");
        String text = quoted ? string : string.substring(1);
        List<Placeholder> parts = new ArrayList<>();
        Matcher match = PLACEHOLDER.matcher(text);
        int end = 0;
        while (match.find()) {
            literal(parts, text.substring(end, match.start()));
            long salt = Draws.salt(path + "/" + parts.size());
            try {
                parts.add(placeholder(match, salt));
            } catch (RuntimeException e) {
                throw new IllegalArgumentException(table + ": field " + path + ": " + match.group(), e);
            }
            end = match.end();
        }
        literal(parts, text.substring(end));
        return new Node.Text(List.copyOf(parts), quoted);
    }

    private static Placeholder placeholder(Matcher match, long salt) {
        String name = match.group(2);
        String argument = match.group(4);
        Placeholder value = Placeholders.of(name, match.group(3), argument, salt);
        Placeholder otherwise = otherwise(match.group(5), salt);
        if (match.group(1) == null) {
            return match.group(5) == null ? value : row -> orElse(value.text(row), row, otherwise);
        }
        int chance = Integer.parseInt(match.group(1));
        // References of a record to one table are all present or all absent.
        long coin = Draws.salt(name.equals("ref") ? argument.split("\\.")[0] : "coin" + salt);
        return row -> Draws.below(row.draw(coin), 100) < chance
                ? orElse(value.text(row), row, otherwise)
                : otherwise.text(row);
    }

    private static @Nullable String orElse(@Nullable String value, Row row, Placeholder otherwise) {
        return value == null ? otherwise.text(row) : value;
    }

    private static Placeholder otherwise(@Nullable String text, long salt) {
        if (text != null && text.startsWith("@")) {
            return Placeholders.of("pick", null, text, salt);
        }
        return row -> text;
    }

    private static void literal(List<Placeholder> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(row -> text);
        }
    }
}
