package org.acreplica.load.views;

import java.util.Locale;
import java.util.Objects;
import org.acreplica.model.object.ColumnNames;
import org.jspecify.annotations.Nullable;

/**
 * A custom field as currently defined in ActiveCampaign.
 *
 * @param type ActiveCampaign's type: {@code date}, {@code multiselect}
 * @param tag personalization tag, without a common prefix: {@code SHOE_SIZE}
 * @param label names the field if the tag does not
 */
record FieldDefinition(
        long id,
        @Nullable String type,
        @Nullable String tag,
        @Nullable String label) {

    /** Longer names leave no room for a suffix: PostgreSQL truncates names at 63 bytes. */
    private static final int LONGEST = 50;

    /** The name of the conversion of its values in the dialects. */
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

    /** Its column's name, unless already in use. */
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
