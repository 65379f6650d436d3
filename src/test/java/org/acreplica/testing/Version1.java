package org.acreplica.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acreplica.fake.FakeOptions;

/** A destination filled by version 1.0, built from that version's SQL. */
public final class Version1 {

    private static final Pattern WORD = Pattern.compile("\\$\\{([a-z.]+)}");

    /** The column types of version 1.0, and how it wrote values. */
    private static final Map<DatabaseKind, Map<String, String>> WORDS = Map.of(
            DatabaseKind.SQLITE,
            Map.ofEntries(
                    Map.entry("type.bigint", "INTEGER"),
                    Map.entry("type.numeric", "ANY"),
                    Map.entry("type.text", "TEXT"),
                    Map.entry("type.boolean", "INTEGER"),
                    Map.entry("type.timestamptz", "TEXT"),
                    Map.entry("type.timestamp", "TEXT"),
                    Map.entry("type.date", "TEXT"),
                    Map.entry("type.json", "TEXT"),
                    Map.entry("type.name", "TEXT"),
                    Map.entry("table.options", " STRICT"),
                    Map.entry("zone", "Z"),
                    Map.entry("true", "1"),
                    Map.entry("false", "0")),
            DatabaseKind.POSTGRESQL,
            Map.ofEntries(
                    Map.entry("type.bigint", "bigint"),
                    Map.entry("type.numeric", "numeric"),
                    Map.entry("type.text", "text"),
                    Map.entry("type.boolean", "boolean"),
                    Map.entry("type.timestamptz", "timestamptz"),
                    Map.entry("type.timestamp", "timestamp"),
                    Map.entry("type.date", "date"),
                    Map.entry("type.json", "jsonb"),
                    Map.entry("type.name", "text"),
                    Map.entry("table.options", ""),
                    Map.entry("zone", "Z"),
                    Map.entry("true", "true"),
                    Map.entry("false", "false")),
            DatabaseKind.MARIADB,
            Map.ofEntries(
                    Map.entry("type.bigint", "BIGINT"),
                    Map.entry("type.numeric", "DECIMAL(65,30)"),
                    Map.entry("type.text", "LONGTEXT"),
                    Map.entry("type.boolean", "BOOLEAN"),
                    Map.entry("type.timestamptz", "DATETIME(6)"),
                    Map.entry("type.timestamp", "DATETIME(6)"),
                    Map.entry("type.date", "DATE"),
                    Map.entry("type.json", "LONGTEXT"),
                    Map.entry("type.name", "VARCHAR(190)"),
                    Map.entry("table.options", " DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin"),
                    Map.entry("zone", ""),
                    Map.entry("true", "1"),
                    Map.entry("false", "0")),
            DatabaseKind.DUCKDB,
            Map.ofEntries(
                    Map.entry("type.bigint", "BIGINT"),
                    Map.entry("type.numeric", "DECIMAL(38,10)"),
                    Map.entry("type.text", "VARCHAR"),
                    Map.entry("type.boolean", "BOOLEAN"),
                    Map.entry("type.timestamptz", "TIMESTAMPTZ"),
                    Map.entry("type.timestamp", "TIMESTAMP"),
                    Map.entry("type.date", "DATE"),
                    Map.entry("type.json", "JSON"),
                    Map.entry("type.name", "VARCHAR"),
                    Map.entry("table.options", ""),
                    Map.entry("zone", "+00"),
                    Map.entry("true", "true"),
                    Map.entry("false", "false")));

    private Version1() {}

    /** Fills an empty database. */
    public static void into(TestDatabase database, DatabaseKind kind) {
        database.createSchema();
        String schema = database.qualified("x").replaceFirst("\"x\"$", "");
        database.executeAll(Arrays.stream(script().split("(?m)^;$"))
                .filter(statement -> !statement.isBlank())
                .map(statement -> expanded(statement, kind, schema))
                .toList());
    }

    /** Adds the records of its rows: two of each object, three contacts. */
    public static FakeOptions account(FakeOptions options) {
        Matcher table = Pattern.compile("\"([a-z]\\w+)\" \\(\"id\"").matcher(script());
        while (table.find()) {
            options.size(table.group(1), table.group(1).equals("contacts") ? 3 : 2);
        }
        return options.baseDate(LocalDate.of(2026, 11, 1));
    }

    private static String expanded(String statement, DatabaseKind kind, String schema) {
        return WORD.matcher(statement)
                .replaceAll(word -> Matcher.quoteReplacement(
                        word.group(1).equals("schema")
                                ? schema
                                : WORDS.get(kind).get(word.group(1))));
    }

    private static String script() {
        try (InputStream script = Version1.class.getResourceAsStream("/version1/destination.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*\\n", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
