package org.acreplica.load.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.acreplica.model.Column;
import org.acreplica.model.RowFormat;

/**
 * How one kind of database spells SQL: the folder {@code sql/<dialect>/} with {@code dialect.properties}, {@code
 * merge.sql} and {@code statements.sql}, over what {@code sql/standard/} says for all. The folder is named like the part
 * of the JDBC URL behind {@code jdbc:}; it may extend another one.
 */
public final class Dialect {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z.]+)(?::([a-z_]+))?}");

    private final String name;
    private final Properties properties;
    private final Map<String, String> statements;
    private final List<String> tables;
    private final String merge;
    private final String schema;
    private final Map<String, String> expanded = new ConcurrentHashMap<>();

    private Dialect(String name, Properties properties, List<String> folders, String schema) {
        this.name = name;
        this.properties = properties;
        this.schema = schema;
        this.statements = new LinkedHashMap<>();
        for (int i = folders.size() - 1; i >= 0; i--) {
            statements.putAll(SqlResources.named(
                    SqlResources.read(folders.get(i), "statements.sql").orElse("")));
        }
        this.merge = SqlResources.withoutComments(first(folders, "merge.sql"));
        this.tables = Arrays.stream(SqlResources.withoutComments(first(folders, "tables.sql"))
                        .split("(?m)^;$"))
                .toList();
    }

    /**
     * @param url a JDBC URL
     * @throws IllegalArgumentException where there is no folder for it
     */
    static Dialect of(String url, String schema) {
        String name = url.replaceFirst("^jdbc:([a-z0-9]+):.*$", "$1");
        Properties properties = new Properties();
        List<String> folders = new ArrayList<>();
        for (String folder = name; folder != null; folder = inherit(properties, read(folder))) {
            folders.add(folder);
        }
        folders.add("standard");
        return new Dialect(name, properties, folders, schema);
    }

    private static Properties read(String folder) {
        Properties properties = new Properties();
        try {
            properties.load(
                    new StringReader(
                            SqlResources.read(folder, "dialect.properties")
                                    .orElseThrow(
                                            () -> new IllegalArgumentException(
                                                    "it is of another database than these. One more is a folder sql/NAME on the class path, with its driver: "
                                                            + "java -cp 'activecampaign-replica.jar:drivers/*:folder' org.acreplica.Application"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** Adds what is not said yet; returns the folder that the properties go on in, or null. */
    private static String inherit(Properties properties, Properties more) {
        String next = more.getProperty("extends");
        more.remove("extends");
        more.forEach(properties::putIfAbsent);
        return next;
    }

    private static String first(List<String> folders, String file) {
        return folders.stream()
                .flatMap(folder -> SqlResources.read(folder, file).stream())
                .findFirst()
                .orElseThrow();
    }

    String name() {
        return name;
    }

    /** A property of the dialect, or the empty text. */
    String property(String key) {
        return properties.getProperty(key, "");
    }

    /** What a user has to be granted, as SQL with gaps; nothing where files are all there is. */
    String grant() {
        return property("grant").replace("{schema}", schema);
    }

    /** A property that is a number; 0 where it is not said. */
    public int number(String key) {
        return property(key).isBlank() ? 0 : Integer.parseInt(property(key).trim());
    }

    public boolean is(String key) {
        return Boolean.parseBoolean(property(key).trim());
    }

    /** The properties that begin so, without their beginning. */
    Map<String, String> propertiesUnder(String prefix) {
        return properties.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(key -> key.substring(prefix.length()), properties::getProperty));
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

    /** Whether a merge takes an array for each column in place of all rows in one JSON text. */
    public boolean hasRowsAsArrays() {
        return property("rows").equals("arrays");
    }

    boolean hasSchemas() {
        return !property("schema.kind").equals("none");
    }

    /** What each connection does first. */
    Optional<String> connectionStatement() {
        String statement = expand(property("connection.statement"), Map.of());
        return statement.isEmpty() ? Optional.empty() : Optional.of(statement);
    }

    /** The statements that create the replica's own tables. */
    public List<String> stateTables() {
        return tables.stream().map(text -> expand(text, Map.of()).trim()).toList();
    }

    /** A statement that is about no object's table. */
    public String statement(String key) {
        return expanded.computeIfAbsent(key, any -> expand(statements.get(key), Map.of()));
    }

    /** A statement about an object's table. */
    public String statement(String key, String table) {
        return expanded.computeIfAbsent(
                key + " " + table, any -> expand(statements.get(key), Map.of("table", qualified(table))));
    }

    public String createTable(String table, List<Column> columns) {
        return expand(
                statements.get("create-table"),
                Map.of("table", qualified(table), "definitions", list("definitions", columns)));
    }

    public String addColumn(String table, Column column) {
        return expand(
                statements.get("add-column"),
                Map.of("table", qualified(table), "column", quoted(column.name()), "type", type(column)));
    }

    /** The statement that merges rows having exactly these columns. Not kept: records may have any set of them. */
    public String merge(String table, List<Column> columns) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("table", qualified(table));
        propertiesUnder("list.").keySet().forEach(list -> words.put(list, list(list, columns)));
        return expand(merge, words);
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

    private String type(Column column) {
        return property("type." + column.type().word());
    }

    private String qualified(String table) {
        return expand("${schema}", Map.of()) + quoted(table);
    }

    /** Names are of a-z, 0-9 and _ only, schemas of letters too: nothing in them could end the quotes. */
    private static String quoted(String identifier) {
        return '"' + identifier + '"';
    }

    private String expand(String template, Map<String, String> words) {
        Matcher matcher = PLACEHOLDER.matcher(template);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(text, Matcher.quoteReplacement(word(matcher.group(1), matcher.group(2), words)));
        }
        return matcher.appendTail(text).toString();
    }

    private String word(String key, String parameter, Map<String, String> words) {
        if (parameter != null) {
            return property("parameter." + key).replace("{name}", parameter);
        }
        if (words.containsKey(key)) {
            return expand(words.get(key), words);
        }
        return switch (key) {
            case "schema" -> hasSchemas() ? quoted(schema) + "." : "";
            case "schema.name" -> quoted(schema);
            default -> {
                if (!properties.containsKey(key)) {
                    throw new IllegalStateException("sql/" + name + ": nothing stands for ${" + key + "}");
                }
                yield expand(property(key), words);
            }
        };
    }
}
