package org.acreplica.load.dialect;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the SQL of views from a dialect's templates: {@code wide-view} among its statements, and properties beginning
 * with {@code view.} for the columns.
 */
public final class ViewSql {

    /**
     * A column of a view.
     *
     * @param kind the template: {@code column} for one of the table, {@code gone} for one that was dropped from the
     *     table, else the conversion of a custom field's value
     * @param source the table's column, or the field's id
     */
    public record Part(String name, String kind, String source) {}

    private static final Pattern CONVERSION = Pattern.compile("\\$\\{view\\.([a-z.-]+)}");

    private final Dialect dialect;

    public ViewSql(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The first statements of a transaction that changes a view: it waits for readers, but not for long. */
    public List<String> begin() {
        return given(dialect.property("view.begin"));
    }

    /** The last statements of such a transaction. */
    public List<String> end() {
        return given(dialect.property("view.end"));
    }

    /**
     * The statements that replace a view.
     *
     * @param isThere whether it exists
     * @param isOther whether its columns differ from those that the new one begins with
     */
    public List<String> replace(String view, String select, boolean isThere, boolean isOther) {
        String create = dialect.expand(text("create-view"), Map.of("view", dialect.qualified(view), "select", select));
        boolean dropsFirst = isThere && (isOther || dialect.is("view.drop-first"));
        return dropsFirst ? List.of(drop(view), create) : List.of(create);
    }

    private String drop(String view) {
        return dialect.expand(text("drop-view"), Map.of("view", dialect.qualified(view)));
    }

    /** The statement needed before changing a column that a view uses; empty if the database needs none. */
    public String beforeChange(String view) {
        return dialect.is("view.blocks-change") ? drop(view) + "; " : "";
    }

    /** The statement that creates the index on a record's values; empty if none is needed. */
    public List<String> index(String name, Map<String, String> columns, String values) {
        if (dialect.property("indexes").equals("none")) {
            return List.of();
        }
        Map<String, String> words = quoted(columns);
        words.put("index", Dialect.quoted(name));
        words.put("values", dialect.qualified(values));
        return List.of(dialect.expand(text("index-values"), words));
    }

    /**
     * A statement about several tables.
     *
     * @param tables by their placeholders
     */
    public String statement(String key, Map<String, String> tables) {
        Map<String, String> words = new HashMap<>();
        tables.forEach((word, table) -> words.put(word, dialect.qualified(table)));
        return dialect.expand(text(key), words);
    }

    /** The query of live field definitions by id: {@code id}, and {@code columns} under their names. */
    public String definitions(String fields, Map<String, String> columns) {
        Map<String, String> words = quoted(columns);
        words.put("fields", dialect.qualified(fields));
        return dialect.expand(text("field-definitions"), words);
    }

    /**
     * The query of a wide view.
     *
     * @param tables {@code table} and {@code values}
     * @param columns of the values' table, by content: {@code record}, {@code field}, {@code text}, {@code code}; the
     *     last may be missing
     */
    public String wide(Map<String, String> tables, Map<String, String> columns, List<Part> parts) {
        Map<String, String> words = quoted(columns);
        words.replaceAll((word, column) -> "v." + column);
        words.putIfAbsent("code", "CAST(NULL AS " + dialect.property("view.code-type") + ")");
        tables.forEach((word, table) -> words.put(word, dialect.qualified(table)));
        words.put("picks", parts.stream().map(this::pick).distinct().collect(Collectors.joining()));
        words.put("columns", parts.stream().map(this::column).collect(Collectors.joining(",\n  ")));
        return dialect.expand(text("wide-view"), words);
    }

    private String pick(Part part) {
        String own = isField(part) ? dialect.property("view.pick") : "";
        String code = part.kind().startsWith("currency") ? dialect.property("view.pick.code") : "";
        return (own + code).replace("{id}", part.source());
    }

    private String column(Part part) {
        String expression = isField(part) ? field(part) : dialect.property("view." + part.kind());
        return expression.replace("{column}", '"' + part.source() + '"') + " AS " + Dialect.quoted(part.name());
    }

    private String field(Part part) {
        return dialect.property("view.field")
                .replace("{conversion}", conversion(part.kind()))
                .replace("{factor}", factor())
                .replace("{value}", dialect.property("view.value"))
                .replace("{code}", dialect.property("view.code"))
                .replace("{id}", part.source());
    }

    /** Including parts of other conversions: an amount begins as a number. */
    private String conversion(String kind) {
        return CONVERSION
                .matcher(dialect.property("view." + kind))
                .replaceAll(other -> Matcher.quoteReplacement(conversion(other.group(1))));
    }

    private static boolean isField(Part part) {
        return !part.kind().equals("column") && !part.kind().equals("gone");
    }

    /** The decimal digits of currencies by ISO 4217, as known to this Java; two for unknown currencies. */
    private String factor() {
        return dialect.property("view.factor")
                .replace("{none}", currencies(0))
                .replace("{three}", currencies(3))
                .replace("{four}", currencies(4));
    }

    private static String currencies(int digits) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() == digits)
                .map(currency -> "'" + currency.getCurrencyCode() + "'")
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static List<String> given(String statement) {
        return statement.isBlank() ? List.of() : List.of(statement);
    }

    private String text(String statement) {
        return dialect.files.statement(statement);
    }

    private static Map<String, String> quoted(Map<String, String> columns) {
        Map<String, String> words = new HashMap<>();
        columns.forEach((word, column) -> words.put(word, Dialect.quoted(column)));
        return words;
    }
}
