package org.acreplica.load.dialect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.acreplica.model.object.Column;
import org.acreplica.model.row.RowFormat;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of one kind of database, from the folder {@code sql/<dialect>/} with {@code dialect.properties}, {@code
 * merge.sql} and {@code statements.sql}, on top of {@code sql/standard/}. The folder is named after the part of the
 * JDBC URL that follows {@code jdbc:}; it may extend another one.
 */
public final class Dialect {

    /** The name of the temporary table in which rows are staged. */
    public static final String STAGE = "_replica_stage";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z.]+)(?::([a-z_]+))?}");

    final DialectFiles files;
    private final String schema;
    private final Map<String, String> expanded = new ConcurrentHashMap<>();

    Dialect(DialectFiles files, String schema) {
        this.files = files;
        this.schema = schema;
    }

    /**
     * @param url a JDBC URL
     * @throws IllegalArgumentException if there is no folder for it
     */
    public static Dialect of(String url, String schema) {
        return new Dialect(DialectFiles.read(url.replaceFirst("^jdbc:([a-z0-9]+):.*$", "$1")), schema);
    }

    /** The dialect without temporary tables, if this one uses them and can do without. */
    public Optional<Dialect> withoutStage() {
        String folder = property("stage.without");
        return folder.isEmpty() ? Optional.empty() : Optional.of(new Dialect(DialectFiles.read(folder), schema));
    }

    String name() {
        return files.name();
    }

    /** A property of the dialect, or the empty text. */
    public String property(String key) {
        return files.properties().getProperty(key, "");
    }

    /** The privileges a user needs, as SQL with placeholders; empty for file databases. */
    public String grant() {
        return property("grant").replace("{schema}", schema);
    }

    /** A numeric property; 0 if missing. */
    public int number(String key) {
        return property(key).isBlank() ? 0 : Integer.parseInt(property(key).trim());
    }

    public boolean is(String key) {
        return Boolean.parseBoolean(property(key).trim());
    }

    /** The properties with a prefix, which is removed. */
    public Map<String, String> propertiesUnder(String prefix) {
        return files.properties().stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(key -> key.substring(prefix.length()), files.properties()::getProperty));
    }

    public RowFormat rowFormat() {
        return new RowFormat(
                property("row.instant-suffix"),
                property("row.booleans").equals("number"),
                property("row.json").equals("text"),
                number("row.exact-digits"),
                number("row.whole-digits"),
                number("row.fraction-digits"));
    }

    /** The form in which rows are sent: {@code rows}, or {@code rows.new} if they are all new. */
    public String rowForm(boolean allNew) {
        String form = files.properties().getProperty("rows", "json").trim();
        return allNew ? files.properties().getProperty("rows.new", form).trim() : form;
    }

    /** Whether the driver calls schemas catalogs. */
    public boolean hasCatalogs() {
        return property("schema.kind").equals("catalog");
    }

    public boolean hasSchemas() {
        return !property("schema.kind").equals("none");
    }

    /** The first statement on each connection. */
    public Optional<String> connectionStatement() {
        String statement = expand(property("connection.statement"), Map.of());
        return statement.isEmpty() ? Optional.empty() : Optional.of(statement);
    }

    /** The statements that create the replica's own tables. */
    public List<String> stateTables() {
        return files.tables().stream()
                .map(text -> expand(text, Map.of()).trim())
                .toList();
    }

    /** An index of one of the replica's own tables. */
    public record StateIndex(String table, String name, String statement) {}

    public List<StateIndex> stateIndexes() {
        return files.indexes().entrySet().stream()
                .filter(index -> !property("indexes").equals("none"))
                .map(index -> new StateIndex(
                        index.getKey().split(" ")[0], index.getKey().split(" ")[1], expand(index.getValue(), Map.of())))
                .toList();
    }

    /** A statement that concerns no object's table. */
    public String statement(String key) {
        return expanded.computeIfAbsent(key, any -> expand(files.statement(key), Map.of()));
    }

    /** A statement about an object's table. */
    public String statement(String key, String table) {
        return expanded.computeIfAbsent(
                key + " " + table, any -> expand(files.statement(key), Map.of("table", qualified(table))));
    }

    /** A statement about a column of an object's table. */
    public String statement(String key, String table, String column) {
        return expand(files.statement(key), Map.of("table", qualified(table), "column", quoted(column)));
    }

    public String createTable(String table, List<Column> columns) {
        return expand(
                files.statement("create-table"),
                Map.of("table", qualified(table), "definitions", list("definitions", columns)));
    }

    boolean has(String statement) {
        return files.statements().containsKey(statement);
    }

    public String addColumn(String table, Column column) {
        return expand(
                files.statement("add-column"),
                Map.of("table", qualified(table), "column", quoted(column.name()), "type", type(column)));
    }

    /** The statement that merges rows with exactly these columns. Not cached: records may have any set of them. */
    public String merge(String table, List<Column> columns) {
        return expand(files.merge(), table, columns);
    }

    /** The same for rows that are all new: a plain insert if the dialect has one. */
    public String insert(String table, List<Column> columns) {
        return expand(files.insert(), table, columns);
    }

    /** A statement about the temporary table of rows with exactly these columns. */
    public String stage(String key, List<Column> columns) {
        return expand(files.statement(key), STAGE, columns);
    }

    private String expand(String template, String table, List<Column> columns) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("table", qualified(table));
        propertiesUnder("list.").keySet().forEach(list -> words.put(list, list(list, columns)));
        return expand(template, words);
    }

    private String list(String key, List<Column> columns) {
        String template = property("list." + key);
        return columns.stream()
                .filter(column -> !column.name().equals(Column.ID))
                .map(column -> template.replace("{column}", quoted(column.name()))
                        .replace("{name}", column.name())
                        .replace("{type}", type(column)))
                .collect(Collectors.joining());
    }

    /** The column's type in the object file, as the database spells it. */
    String type(Column column) {
        return property("type." + column.type().word());
    }

    String qualified(String table) {
        return expand("${schema}", Map.of()) + quoted(table);
    }

    /** Names consist of a-z, 0-9 and _, schemas also of upper-case letters: nothing can end the quotes. */
    static String quoted(String identifier) {
        return '"' + identifier + '"';
    }

    String expand(String template, Map<String, String> words) {
        Matcher matcher = PLACEHOLDER.matcher(template);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(text, Matcher.quoteReplacement(word(matcher.group(1), matcher.group(2), words)));
        }
        return matcher.appendTail(text).toString();
    }

    private String word(String key, @Nullable String parameter, Map<String, String> words) {
        if (parameter != null) {
            return expand(property("parameter." + key).replace("{name}", parameter), words);
        }
        if (words.containsKey(key)) {
            return expand(words.get(key), words);
        }
        return switch (key) {
            case "schema" -> hasSchemas() ? quoted(schema) + "." : "";
            case "schema.name" -> quoted(schema);
            case "stage.name" -> quoted(STAGE);
            default -> {
                if (!files.properties().containsKey(key)) {
                    throw new IllegalStateException("sql/" + name() + ": nothing stands for ${" + key + "}");
                }
                yield expand(property(key), words);
            }
        };
    }
}
