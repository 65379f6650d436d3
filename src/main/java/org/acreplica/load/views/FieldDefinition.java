package org.acreplica.load.views;

import java.util.Locale;
import java.util.Objects;
import org.acreplica.model.object.ColumnNames;
import org.jspecify.annotations.Nullable;

/**
 * A custom field as ActiveCampaign defines it now.
 *
 * @param type in ActiveCampaign's words: {@code date}, {@code multiselect}
 * @param tag what it is called in messages, without a prefix that all have: {@code SHOE_SIZE}
 * @param label that names it where the tag does not
 */
record FieldDefinition(
        long id,
        @Nullable String type,
        @Nullable String tag,
        @Nullable String label) {

    /** Longer names leave no room for what may come behind them: PostgreSQL cuts names at 63 bytes. */
    private static final int LONGEST = 50;

    /** What the conversion of its values is called in the dialects. */
    String kind() {
        return switch (Objects.toString(type, "").toLowerCase(Locale.ROOT)) {
            case "date" -> "date";
            case "datetime" -> "datetime";
            case "number" -> "number";
            case "currency" -> "currency";
            case "checkbox", "listbox", "multiselect" -> "list";
            default -> "text";
        };
    }

    /** Its column's name, unless that is taken. */
    String columnName() {
        String byTag = name(Objects.toString(tag, ""));
        String name = byTag.isEmpty() ? name(Objects.toString(label, "")) : byTag;
        return name.isEmpty() ? "field_" + id : name;
    }

    private static String name(String words) {
        String snake = ColumnNames.snake(words.trim());
        return snake.chars().allMatch(character -> character == '_')
                ? ""
                : snake.substring(0, Math.min(snake.length(), LONGEST));
    }
}
