package org.acreplica.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.acreplica.model.run.Loaded;
import org.acreplica.testing.TestDatabase;

/**
 * The cost of {@code contacts_wide} with twenty fields: one contact by its id, the whole view compared with typical
 * hand-written queries, and loading values while the view and its index exist.
 */
final class ViewsBenchmark {

    private static final int LOOKUPS = 20;

    /**
     * A database.
     *
     * @param series a table {@code g} with numbers {@code n} from 1 to {@code %d}
     * @param statistics statements that a server would run on its own sooner or later
     */
    private record Target(
            String name,
            String url,
            String schema,
            String series,
            String divide,
            String now,
            String[] statistics,
            Map<String, String> casts) {

        String table(String table) {
            return schema.isEmpty() ? table : schema + "." + table;
        }

        Target in(String other) {
            return new Target(name, url, other, series, divide, now, statistics, casts);
        }
    }

    private final int contacts;
    private final int rounds;
    private final Path folder = Files.createTempDirectory("benchmark");

    ViewsBenchmark(int contacts, int rounds) throws Exception {
        this.contacts = contacts;
        this.rounds = rounds;
    }

    void run() throws Exception {
        System.out.printf(
                Locale.ROOT,
                "%ncontacts_wide, %,d contacts with %d values each, median of %d%n",
                contacts,
                FieldValues.FIELDS,
                rounds);
        System.out.printf(
                "%-11s %11s %11s %9s %19s %9s %11s %9s%n",
                "database", "one contact", "whole view", "1 of whole", "best hand-written", "of best", "load", "index");
        measure(sqlite("read"), sqlite("on"), sqlite("off"));
        measure(duckdb("read"), duckdb("on"), duckdb("off"));
        try (EmbeddedPostgres server = SteadyPostgresql.builder().start()) {
            Target target = postgresql(server.getJdbcUrl("postgres", "postgres"));
            measure(target, target.in("views_on"), target.in("views_off"));
        }
        Target target = mariadb(TestDatabase.mariadb().url() + "&sessionVariables=sql_mode='ANSI_QUOTES'");
        measure(target, target.in("views_on"), target.in("views_off"));
    }

    private void measure(Target read, Target on, Target off) throws Exception {
        double index = fill(read);
        double[] whole = new double[rounds];
        double one = 0;
        Map<String, double[]> written = new HashMap<>();
        try (Connection connection = DriverManager.getConnection(read.url())) {
            for (String statement : read.statistics()) {
                execute(connection, statement.formatted(read.table("contacts")));
                execute(connection, statement.formatted(read.table("contact_custom_field_values")));
            }
            connection.setAutoCommit(false);
            for (int round = 0; round < rounds; round++) {
                whole[round] = read(connection, "SELECT * FROM " + read.table("contacts_wide"), contacts);
                for (var query : new HandWritten(
                                read.table("contacts"), read.table("contact_custom_field_values"), read.casts())
                        .queries()
                        .entrySet()) {
                    written.computeIfAbsent(query.getKey(), any -> new double[rounds])[round] =
                            read(connection, query.getValue(), contacts);
                }
            }
            one = oneContact(connection, read);
        }
        var best = written.entrySet().stream()
                .min((left, right) -> Double.compare(Median.of(left.getValue()), Median.of(right.getValue())))
                .orElseThrow();
        System.out.printf(
                Locale.ROOT,
                "%-11s %8.1f ms %9.1f s %9s %9.1f s %-8s %9.2f %9.0f %% %7.1f s%n",
                read.name(),
                1_000 * one,
                Median.of(whole),
                "1/%.0f".formatted(Median.of(whole) / one),
                Median.of(best.getValue()),
                best.getKey(),
                Median.of(whole) / Median.of(best.getValue()),
                100 * loadShare(on, off),
                index);
    }

    /** @return seconds for creating the view and its index */
    private double fill(Target target) throws Exception {
        try (LoadRoom room = new LoadRoom(target.url(), target.schema())) {
            room.load(new GeneratedContacts(0), contacts, new Loaded(contacts, 0, 0, 0, 0));
            define(room);
            room.load(FieldValues.values(), (first, count, format) -> List.of(), 0, Loaded.NOTHING);
        }
        try (Connection connection = DriverManager.getConnection(target.url())) {
            execute(connection, valuesOf(target));
        }
        try (LoadRoom room = new LoadRoom(target.url(), target.schema())) {
            return room.finish(FieldValues.fields());
        }
    }

    private static void define(LoadRoom room) throws Exception {
        var fields = FieldValues.fields();
        room.load(
                fields,
                (first, count, format) -> FieldValues.definitions(fields, first, count),
                FieldValues.FIELDS,
                new Loaded(FieldValues.FIELDS, 0, 0, 0, 0));
    }

    /**
     * Half of the values in the order in which contacts fill them in, half field by field for all contacts, as when an
     * account adds a field.
     */
    private String valuesOf(Target target) {
        int half = FieldValues.FIELDS / 2;
        long values = (long) contacts * FieldValues.FIELDS;
        long first = (long) contacts * half;
        StringBuilder text = new StringBuilder("CASE f");
        for (int field = 1; field <= FieldValues.FIELDS; field++) {
            text.append(" WHEN ")
                    .append(field)
                    .append(" THEN '")
                    .append(FieldValues.value(field))
                    .append('\'');
        }
        return ("INSERT INTO %s (\"id\", \"contact\", \"field\", \"value\", \"owner\", \"_synced_at\")"
                        + " SELECT n, c, f, %s END, c, %s FROM (SELECT n,"
                        + " CASE WHEN n <= %d THEN 1 + (n - 1) %s %d ELSE 1 + (n - 1) %% %d END AS c,"
                        + " CASE WHEN n <= %d THEN 1 + (n - 1) %% %d ELSE %d + (n - 1 - %d) %s %d END AS f FROM %s) x")
                .formatted(
                        target.table("contact_custom_field_values"),
                        text,
                        target.now(),
                        first,
                        target.divide(),
                        half,
                        contacts,
                        first,
                        half,
                        half + 1,
                        first,
                        target.divide(),
                        contacts,
                        target.series().formatted(values));
    }

    private double oneContact(Connection connection, Target target) throws Exception {
        double[] seconds = new double[LOOKUPS];
        for (int at = 0; at < LOOKUPS; at++) {
            long id = 1 + (long) contacts * at / LOOKUPS;
            seconds[at] =
                    read(connection, "SELECT * FROM " + target.table("contacts_wide") + " WHERE \"id\" = " + id, 1);
        }
        return Median.of(seconds);
    }

    /**
     * The speed of loading values with view and index, as a share of the speed without: the median of three pairs or
     * more.
     */
    private double loadShare(Target on, Target off) throws Exception {
        int pairs = Math.max(3, rounds);
        double[] shares = new double[pairs];
        load(off, false, pairs);
        for (int pair = 0; pair < pairs; pair++) {
            double first = pair % 2 == 0 ? load(off, false, pair) : load(on, true, pair);
            double second = pair % 2 == 0 ? load(on, true, pair) : load(off, false, pair);
            shares[pair] = pair % 2 == 0 ? first / second : second / first;
        }
        return Median.of(shares);
    }

    private double load(Target base, boolean views, int round) throws Exception {
        Target target =
                base.schema().isEmpty() ? sqlite((views ? "on" : "off") + round) : base.in(base.schema() + round);
        int values = 2 * contacts;
        try (LoadRoom room = new LoadRoom(target.url(), target.schema(), views)) {
            room.load(new GeneratedContacts(0), 1_000, new Loaded(1_000, 0, 0, 0, 0));
            define(room);
            var object = FieldValues.values();
            room.load(object, (first, count, format) -> List.of(), 0, Loaded.NOTHING);
            room.finish(FieldValues.fields());
            return room.load(
                    object,
                    (first, count, format) -> FieldValues.values(object, first, count),
                    values,
                    new Loaded(values, 0, 0, 0, 0));
        }
    }

    /** Seconds until every value of the result has been read. */
    private static double read(Connection connection, String query, int expected) throws Exception {
        long start = System.nanoTime();
        int rows = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(5_000);
            try (ResultSet result = statement.executeQuery(query)) {
                int columns = result.getMetaData().getColumnCount();
                for (; result.next(); rows++) {
                    for (int column = 1; column <= columns; column++) {
                        result.getString(column);
                    }
                }
            }
        }
        if (rows != expected) {
            throw new AssertionError(rows + " rows instead of " + expected + ": " + query);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void execute(Connection connection, String sql) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Target sqlite(String name) {
        return new Target(
                "SQLite",
                "jdbc:sqlite:" + folder.resolve(name + ".db"),
                "",
                "(WITH RECURSIVE g(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM g WHERE n < %d) SELECT n FROM g) g",
                "/",
                "'2026-09-03 21:40:52.000Z'",
                new String[0],
                Map.of(
                        "date", "substr(%s, 1, 10)",
                        "datetime", "strftime('%Y-%m-%d %H:%M:%SZ', %s)",
                        "number", "CAST(%s AS NUMERIC)",
                        "checkbox", "'[\"' || replace(trim(%s, '|'), '||', '\",\"') || '\"]'"));
    }

    private Target duckdb(String name) {
        return new Target(
                "DuckDB",
                "jdbc:duckdb:" + folder.resolve(name + ".duckdb"),
                "activecampaign",
                "range(1, %d + 1) AS g(n)",
                "//",
                "TIMESTAMPTZ '2026-09-03 21:40:52+00'",
                new String[0],
                Map.of(
                        "date", "CAST(%s AS DATE)",
                        "datetime", "CAST(%s AS TIMESTAMPTZ)",
                        "number", "CAST(%s AS DECIMAL(38,10))",
                        "checkbox", "to_json(string_split(trim(%s, '|'), '||'))"));
    }

    private static Target postgresql(String url) {
        return new Target(
                "PostgreSQL",
                url,
                "activecampaign",
                "generate_series(1, %d) AS g(n)",
                "/",
                "timestamptz '2026-09-03 21:40:52Z'",
                new String[] {"VACUUM ANALYZE %s"},
                Map.of(
                        "date", "CAST(%s AS date)",
                        "datetime", "CAST(%s AS timestamptz)",
                        "number", "CAST(%s AS numeric)",
                        "checkbox", "to_jsonb(string_to_array(trim(%s, '|'), '||'))"));
    }

    private static Target mariadb(String url) {
        return new Target(
                "MariaDB",
                url,
                "activecampaign",
                "(SELECT seq AS n FROM seq_1_to_%d) g",
                "DIV",
                "'2026-09-03 21:40:52'",
                new String[] {"ANALYZE TABLE %s"},
                Map.of(
                        "date", "CAST(%s AS DATE)",
                        "datetime",
                                "TIMESTAMPADD(HOUR, -CAST(substr(%s, 20, 3) AS SIGNED), CAST(left(%s, 19) AS DATETIME(6)))",
                        "number", "CAST(%s AS DECIMAL(65,30))",
                        "checkbox", "concat('[\"', replace(trim(BOTH '|' FROM %s), '||', '\",\"'), '\"]')"));
    }
}
