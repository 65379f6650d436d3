package org.acreplica.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One object's facts, as its file in {@code routes/} states them.
 *
 * @param name the object, its table and its route: {@code deal_roles}
 * @param path below {@code /api/3/}
 * @param recordsKey the key of a response that holds the array of records
 * @param cursorFields the record field that the cursor is read from, then those that stand in where it is null
 * @param filterParam the query parameter that takes the cursor's date; null for an object that is read in full
 * @param order the query parameter that sorts by a field ascending, so that pages do not move; null where there is none
 * @param keyset the query parameter that reads on from an id; null where there is none
 * @param query further query parameters, as they stand in a URL; empty for none
 * @param permission what the API key needs to read the object; null where any key may
 */
public record ReplicatedObject(
        String name,
        ReadMode mode,
        String path,
        String recordsKey,
        List<String> cursorFields,
        String filterParam,
        String order,
        String keyset,
        String query,
        String permission,
        List<Column> columns,
        ObjectDefaults defaults) {

    /** The words that an object file may say. */
    public static final Set<String> WORDS = Set.of(
            "mode",
            "path",
            "recordsKey",
            "cursorField",
            "filterParam",
            "order",
            "keyset",
            "query",
            "permission",
            "selected",
            "fullEvery",
            "columns");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,59}");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*");
    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\[[A-Za-z0-9_-]+])*");
    private static final Pattern QUERY =
            Pattern.compile("[A-Za-z0-9_\\[\\]]+=[A-Za-z0-9_.~-]*(&[A-Za-z0-9_\\[\\]]+=[A-Za-z0-9_.~-]*)*");

    /**
     * @param words the words of an object file and their values
     * @throws FactException naming the word that is missing, unknown or wrong
     */
    public static ReplicatedObject of(String name, Map<String, String> words) throws FactException {
        if (!NAME.matcher(name).matches()) {
            throw new FactException("id", "the id '" + name + "' is not a name in snake_case of at most 60 characters");
        }
        for (String word : words.keySet()) {
            if (!WORDS.contains(word)) {
                throw new FactException(word, "unknown word '" + word + "'; known are " + String.join(", ", sorted()));
            }
        }
        ReadMode mode = mode(words);
        List<String> cursorFields = list(words.get("cursorField"));
        String filterParam = matching(words, "filterParam", PARAMETER, null);
        boolean incremental = mode == ReadMode.INCREMENTAL;
        if (incremental != (filterParam != null)) {
            throw new FactException(
                    "filterParam",
                    incremental ? "missing: an incremental object needs filterParam" : onlyIncremental("filterParam"));
        }
        if (incremental == cursorFields.isEmpty()) {
            throw new FactException(
                    "cursorField",
                    incremental ? "missing: an incremental object needs cursorField" : onlyIncremental("cursorField"));
        }
        if (!incremental && words.containsKey("fullEvery")) {
            throw new FactException("fullEvery", onlyIncremental("fullEvery"));
        }
        String path = matching(words, "path", PATH, camelCase(name));
        List<Column> columns = columns(words.get("columns"));
        for (String field : cursorFields) {
            if (columns.stream()
                    .noneMatch(column -> column.field().equals(field) && column.type() == ColumnType.TIMESTAMPTZ)) {
                throw new FactException("cursorField", "the field '" + field + "' is in no column of type timestamptz");
            }
        }
        return new ReplicatedObject(
                name,
                mode,
                path,
                words.getOrDefault("recordsKey", path),
                cursorFields,
                filterParam,
                matching(words, "order", PARAMETER, null),
                matching(words, "keyset", PARAMETER, null),
                matching(words, "query", QUERY, ""),
                words.get("permission"),
                columns,
                ObjectDefaults.of(words));
    }

    public boolean isIncremental() {
        return mode == ReadMode.INCREMENTAL;
    }

    /** The sentence part that says what is missing when the key may not read the object. */
    public String permissionNeeded() {
        return Optional.ofNullable(permission).orElse("permission for " + name + " for the key's user group");
    }

    private static ReadMode mode(Map<String, String> words) throws FactException {
        String word = words.get("mode");
        for (ReadMode mode : ReadMode.values()) {
            if (mode.word().equals(word)) {
                return mode;
            }
        }
        throw new FactException(
                "mode",
                word == null
                        ? "missing: mode is full or incremental"
                        : "mode is full or incremental, was '" + word + "'");
    }

    private static List<Column> columns(String block) throws FactException {
        if (block == null || block.isBlank()) {
            throw new FactException(
                    "columns",
                    "missing: an object needs columns, one a line: name, type, and the field's name where it differs");
        }
        List<Column> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> fields = new HashSet<>();
        String[] lines = block.split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            if (!lines[line].isBlank()) {
                Column column = column(lines[line].trim(), line);
                if (!names.add(column.name())) {
                    throw new FactException("columns", line, "the column '" + column.name() + "' stands twice");
                }
                if (!fields.add(column.field())) {
                    throw new FactException("columns", line, "the field '" + column.field() + "' stands twice");
                }
                columns.add(column);
            }
        }
        if (columns.stream()
                .noneMatch(column -> column.name().equals(Column.ID) && column.type() == ColumnType.BIGINT)) {
            throw new FactException("columns", "missing: the column 'id' of type bigint, the primary key");
        }
        return List.copyOf(columns);
    }

    private static Column column(String text, int line) throws FactException {
        String[] parts = text.split("\\s+");
        if (parts.length < 2 || parts.length > 3) {
            throw new FactException(
                    "columns", line, "'" + text + "' is not: name, type, and the field's name where it differs");
        }
        if (!NAME.matcher(parts[0]).matches()) {
            throw new FactException(
                    "columns",
                    line,
                    "the column '" + parts[0] + "' is not a name in snake_case of at most 60 characters");
        }
        if (ColumnNames.RESERVED.contains(parts[0])) {
            throw new FactException(
                    "columns", line, "the column '" + parts[0] + "' has a name that databases keep for themselves");
        }
        ColumnType type = ColumnType.ofWord(parts[1])
                .orElseThrow(() -> new FactException(
                        "columns",
                        line,
                        "the type '" + parts[1] + "' of column '" + parts[0] + "' is none of " + ColumnType.words()));
        return new Column(parts[0], type, parts.length == 3 ? parts[2] : parts[0]);
    }

    private static String matching(Map<String, String> words, String word, Pattern pattern, String otherwise)
            throws FactException {
        String value = words.get(word);
        if (value == null) {
            return otherwise;
        }
        if (!pattern.matcher(value).matches()) {
            throw new FactException(word, word + " '" + value + "' has characters that do not belong there");
        }
        return value;
    }

    private static List<String> list(String value) {
        if (value == null || value.isBlank()) {
            return List.of();
        }
        return List.of(value.trim().split("\\s*,\\s*"));
    }

    private static String onlyIncremental(String word) {
        return "an object that is read in full takes no " + word;
    }

    private static List<String> sorted() {
        return WORDS.stream().sorted().toList();
    }

    private static String camelCase(String name) {
        StringBuilder camel = new StringBuilder();
        for (String part : name.split("_")) {
            camel.append(
                    camel.isEmpty() || part.isEmpty()
                            ? part
                            : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return camel.toString();
    }
}
