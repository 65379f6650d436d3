package org.acreplica.load.views;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A view of an object's live rows with a column per custom field.
 *
 * @param table of the records; {@code fields} is the table of the definitions and {@code values} that of the values
 * @param definition columns of the definitions: {@code type}, {@code tag} and {@code label}, by which columns are named
 * @param prefixes of tags, which repeat the view's name
 * @param value columns of the values: {@code record}, {@code field}, {@code text}, and {@code code} of the currency
 * @param index on a record's values
 */
record WideView(
        String name,
        String table,
        String fields,
        String values,
        Map<String, String> definition,
        Pattern prefixes,
        Map<String, String> value,
        String index) {

    static final List<WideView> ALL = List.of(
            new WideView(
                    "contacts_wide",
                    "contacts",
                    "contact_custom_fields",
                    "contact_custom_field_values",
                    Map.of("type", "type", "tag", "perstag", "label", "perstag"),
                    Pattern.compile("(?!)"),
                    Map.of("record", "contact", "field", "field", "text", "value"),
                    "_replica_values_of_contact"),
            ofMeta("deal", "deals"),
            ofMeta("account", "accounts"));

    private static WideView ofMeta(String record, String table) {
        return new WideView(
                table + "_wide",
                table,
                record + "_custom_fields",
                record + "_custom_field_values",
                Map.of("type", "field_type", "tag", "personalization", "label", "field_label"),
                Pattern.compile("^(DEAL|ACCT|ACCOUNT)_", Pattern.CASE_INSENSITIVE),
                Map.of(
                        "record", record + "_id",
                        "field", "custom_field_id",
                        "text", "field_value",
                        "code", "field_currency"),
                "_replica_values_of_" + record);
    }

    boolean isMadeOf(String object) {
        return object.equals(table) || object.equals(fields) || object.equals(values);
    }

    /** Whether that column of a table is in the view. */
    boolean shows(String object, String column) {
        return object.equals(table) || object.equals(values) && value.containsValue(column);
    }

    @Nullable
    String withoutPrefix(@Nullable String tag) {
        return tag == null ? null : prefixes.matcher(tag).replaceFirst("");
    }
}
