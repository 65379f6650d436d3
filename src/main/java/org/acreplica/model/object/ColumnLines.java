package org.acreplica.model.object;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acreplica.model.text.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * Reads the columns of an object file, one per line: {@code column type [field] [-> table] [# description]}; and its
 * rules for them: {@code column rule}.
 */
final class ColumnLines {

    static final String COLUMNS = "columns";
    static final String PROTECT = "protect";

    private static final Pattern LINE = Pattern.compile(
            "(?<name>\\S+)\\s+(?<type>\\S+)(?:\\s+(?!->|#)(?<field>\\S+))?(?:\\s+->\\s*(?<table>[^\\s#]+))?(?:\\s+#\\s*(?<description>.*))?");

    private final Map<String, Column> columns;

    private ColumnLines(Map<String, Column> columns) {
        this.columns = columns;
    }

    /** @param block null if the file has none */
    static ColumnLines of(@Nullable String block) throws FactException {
        if (block == null || block.isBlank()) {
            throw new FactException(
                    COLUMNS,
                    "missing: an object needs columns, one per line: column type [field] [-> table] [# description]");
        }
        Map<String, Column> columns = new LinkedHashMap<>();
        Set<String> fields = new HashSet<>();
        String[] lines = block.split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            if (!lines[line].isBlank()) {
                Column column = column(lines[line].trim(), line);
                if (columns.putIfAbsent(column.name(), column) != null) {
                    throw new FactException(COLUMNS, line, "the column '" + column.name() + "' is listed twice");
                }
                if (!fields.add(column.field())) {
                    throw new FactException(COLUMNS, line, "the field '" + column.field() + "' is listed twice");
                }
            }
        }
        Column id = columns.get(Column.ID);
        if (id == null || id.type() != ColumnType.BIGINT) {
            throw new FactException(COLUMNS, "missing: the column 'id' of type bigint, the primary key");
        }
        return new ColumnLines(columns);
    }

    /**
     * Puts the file's rules on their columns.
     *
     * @param block null if the file has none
     */
    void protect(@Nullable String block, List<String> cursorFields) throws FactException {
        String[] lines = block == null ? new String[0] : block.split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            if (!lines[line].isBlank()) {
                protect(lines[line].trim().split("\\s+"), line, cursorFields);
            }
        }
    }

    boolean hasInstant(String field) {
        return columns.values().stream()
                .anyMatch(column -> column.field().equals(field) && column.type() == ColumnType.TIMESTAMPTZ);
    }

    List<Column> columns() {
        return List.copyOf(columns.values());
    }

    private void protect(String[] words, int line, List<String> cursorFields) throws FactException {
        if (words.length != 2) {
            throw new FactException(
                    PROTECT,
                    line,
                    "'" + String.join(" ", words) + "' is not a rule; write: column drop, or column hash");
        }
        Column column = columns.get(words[0]);
        if (column == null) {
            throw new FactException(
                    PROTECT,
                    line,
                    "unknown column '" + words[0] + "'"
                            + Suggestion.question(words[0], columns.keySet(), "columns are listed in this file"));
        }
        if (column.name().equals(Column.ID)) {
            throw new FactException(PROTECT, line, "the column 'id' cannot be protected: it is the primary key");
        }
        if (cursorFields.contains(column.field())) {
            throw new FactException(
                    PROTECT, line, "the column '" + column.name() + "' cannot be protected: it is a cursor field");
        }
        if (column.protection().isPresent()) {
            throw new FactException(PROTECT, line, "the column '" + column.name() + "' has two rules");
        }
        Protection rule = Protection.ofWord(words[1])
                .orElseThrow(() -> new FactException(
                        PROTECT,
                        line,
                        "the rule '" + words[1] + "' is none of " + String.join(", ", Protection.words())));
        columns.put(column.name(), column.protectedBy(rule));
    }

    private static Column column(String text, int line) throws FactException {
        Matcher matcher = LINE.matcher(text);
        if (!matcher.matches()) {
            throw new FactException(
                    COLUMNS, line, "'" + text + "' is not: column type [field] [-> table] [# description]");
        }
        String name = matcher.group("name");
        requireName(name, line, "the column '" + name + "'");
        if (ColumnNames.RESERVED.contains(name)) {
            throw new FactException(COLUMNS, line, "the column '" + name + "' has a reserved name");
        }
        String type = matcher.group("type");
        Optional<String> table = Optional.ofNullable(matcher.group("table"));
        if (table.isPresent()) {
            requireName(table.get(), line, "the table '" + table.get() + "' that the column '" + name + "' leads to");
        }
        return new Column(
                name,
                ColumnType.ofWord(type).orElseThrow(() -> noType(type, name, line)),
                Optional.ofNullable(matcher.group("field")).orElse(name),
                table,
                Optional.ofNullable(matcher.group("description"))
                        .map(String::trim)
                        .filter(words -> !words.isEmpty()),
                Optional.empty());
    }

    private static FactException noType(String type, String column, int line) {
        return new FactException(
                COLUMNS, line, "the type '" + type + "' of column '" + column + "' is none of " + ColumnType.words());
    }

    private static void requireName(String name, int line, String what) throws FactException {
        if (!ReplicatedObject.NAME.matcher(name).matches()) {
            throw new FactException(COLUMNS, line, what + " is not a name in snake_case of at most 60 characters");
        }
    }
}
