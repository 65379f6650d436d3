package org.acreplica.load.dialect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acreplica.model.object.ColumnType;
import org.acreplica.model.row.Bounds;

/**
 * The values that database types can hold, by the dialect's {@code holds.TYPE}: the replica's types that fit, and their
 * limits. {@code {1}} and {@code {2}} stand for the numbers in parentheses.
 */
final class HeldTypes {

    /** @param bounds the limits it puts on values of the replica's type */
    record Held(ColumnType type, Bounds bounds) {}

    private static final Pattern ARGUMENTS = Pattern.compile("\\((.*?)\\)");
    private static final Pattern RANGE = Pattern.compile("(-?\\d+)\\.\\.(-?\\d+)");
    private static final Pattern LENGTH = Pattern.compile("(\\d+) (characters|bytes)");
    private static final Pattern DIGITS = Pattern.compile("(\\d+),(\\d+) digits");

    private final Map<String, String> holds;

    HeldTypes(Map<String, String> holds) {
        this.holds = holds;
    }

    /**
     * The values that a column accepts.
     *
     * @param databaseType as the database spells it
     * @param stated the preferred type; taken if several fit
     * @return empty if none of the replica's types fits
     */
    Optional<Held> of(String databaseType, ColumnType stated) {
        if (holds.isEmpty()) {
            return Optional.of(new Held(stated, Bounds.NONE));
        }
        String full = databaseType.toLowerCase(Locale.ROOT);
        String[] arguments = arguments(full);
        String name = ARGUMENTS.matcher(full).replaceAll("").trim();
        String words = holds.getOrDefault(key(full), holds.get(key(name)));
        if (words == null) {
            return Optional.empty();
        }
        List<ColumnType> types = Arrays.stream(words.split(" ")[0].split(","))
                .map(word -> ColumnType.ofWord(word).orElseThrow())
                .toList();
        return Optional.of(new Held(types.contains(stated) ? stated : types.get(0), bounds(words, arguments)));
    }

    private static Bounds bounds(String words, String[] arguments) {
        if (words.contains("{") && arguments.length == 0) {
            return Bounds.NONE;
        }
        String text = words.replace("{1}", arguments.length > 0 ? arguments[0].trim() : "")
                .replace("{2}", arguments.length > 1 ? arguments[1].trim() : "0");
        Matcher range = RANGE.matcher(text);
        if (range.find()) {
            return Bounds.ofWholeNumbers(Long.parseLong(range.group(1)), Long.parseLong(range.group(2)));
        }
        Matcher length = LENGTH.matcher(text);
        if (length.find()) {
            return Bounds.ofText(
                    Integer.parseInt(length.group(1)), length.group(2).equals("bytes"));
        }
        Matcher digits = DIGITS.matcher(text);
        if (digits.find()) {
            int fraction = Integer.parseInt(digits.group(2));
            return Bounds.ofNumbers(Integer.parseInt(digits.group(1)) - fraction, fraction);
        }
        return Bounds.NONE;
    }

    private static String[] arguments(String type) {
        Matcher matcher = ARGUMENTS.matcher(type);
        return matcher.find() ? matcher.group(1).split(",") : new String[0];
    }

    private static String key(String type) {
        return type.trim().replaceAll("\\s+", "-");
    }
}
