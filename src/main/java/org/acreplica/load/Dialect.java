package org.acreplica.load;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * of the JDBC URL behind {@code jdbc:}.
 */
final class Dialect {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z.]+)(?::([a-z_]+))?}");

    private final String name;
    private final Properties properties;
    private final Map<String, String> statements;
    private final List<String> tables;
    private final String merge;
    private final String schema;
    private final Map<String, String> expanded = new ConcurrentHashMap<>();

    private Dialect(String name, Properties properties, String schema) {
        this.name = name;
        this.properties = properties;
        this.schema = schema;
        this.statements = new LinkedHashMap<>(SqlResources.named(
                SqlResources.read("standard", "statements.sql").orElseThrow()));
        this.statements.putAll(
                SqlResources.named(SqlResources.read(name, "statements.sql").orElse("")));
        this.merge = SqlResources.withoutComments(
                SqlResources.read(name, "merge.sql").orElseThrow());
        this.tables = Arrays.stream(SqlResources.withoutComments(SqlResources.read(name, "tables.sql")
                                .or(() -> SqlResources.read("standard", "tables.sql"))
                                .orElseThrow())
                        .split("(?m)^;$"))
                .toList();
    }

    /**
     * @param url a JDBC URL
     * @throws IllegalArgumentException naming the supported ones, where there is no folder for it
     */
    static Dialect of(String url, String schema) {
        String name = url.replaceFirst("^jdbc:([a-z0-9]+):.*$", "$1");
        String text = SqlResources.read(name, "dialect.properties")
                .orElseThrow(() -> new IllegalArgumentException("there is no dialect for jdbc:" + name));
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Dialect(name, properties, schema);
    }

    String name() {
        return name;
    }

    /** A property of the dialect, or the empty text. */
    String property(String key) {
        return properties.getProperty(key, "");
    }

    int number(String key) {
        return Integer.parseInt(property(key).trim());
    }

    /** The properties that begin so, without their beginning. */
    Map<String, String> propertiesUnder(String prefix) {
        return properties.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(key -> key.substring(prefix.length()), properties::getProperty));
    }

    RowFormat rowFormat() {
        return new RowFormat(
                property("row.instant-suffix"),
                property("row.booleans").equals("number"),
                property("row.json").equals("text"),
                number("row.exact-digits"));
    }

    boolean hasSchemas() {
        return !property("schema.kind").equals("none");
    }

    /** The statements that create the replica's own tables. */
    List<String> stateTables() {
        return tables.stream().map(text -> expand(text, Map.of()).trim()).toList();
    }

    /** A statement that is about no object's table. */
    String statement(String key) {
        return expanded.computeIfAbsent(key, any -> expand(statements.get(key), Map.of()));
    }

    /** A statement about an object's table. */
    String statement(String key, String table) {
        return expanded.computeIfAbsent(
                key + " " + table, any -> expand(statements.get(key), Map.of("table", qualified(table))));
    }

    String createTable(String table, List<Column> columns) {
        return expand(
                statements.get("create-table"),
                Map.of("table", qualified(table), "definitions", list("definitions", columns)));
    }

    String addColumn(String table, Column column) {
        return expand(
                statements.get("add-column"),
                Map.of("table", qualified(table), "column", quoted(column.name()), "type", type(column)));
    }

    /** The statement that merges rows having exactly these columns. */
    String merge(String table, List<Column> columns) {
        String key = "merge " + table + columns.stream().map(Column::name).collect(Collectors.joining(","));
        return expanded.computeIfAbsent(key, any -> {
            Map<String, String> words = new LinkedHashMap<>();
            words.put("table", qualified(table));
            propertiesUnder("list.").keySet().forEach(list -> words.put(list, list(list, columns)));
            return expand(merge, words);
        });
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
