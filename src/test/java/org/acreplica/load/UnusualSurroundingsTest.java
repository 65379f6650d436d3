package org.acreplica.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeCollection;
import org.acreplica.fake.FakeOptions;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.DestinationSettings;
import org.acreplica.load.state.StateReader;
import org.acreplica.testing.Cli;
import org.acreplica.testing.DatabaseKind;
import org.acreplica.testing.MariadbDatabase;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Unusual user settings, and records with odd names and texts, in each database. */
@Tag("slow")
class UnusualSurroundingsTest {

    private static final List<String> MARIADB_SETTINGS =
            List.of("time_zone", "sql_mode", "character_set_server", "collation_server");

    /** Kathmandu is 5 h 45 min before UTC. */
    private static final TimeZone ELSEWHERE = TimeZone.getTimeZone("Asia/Kathmandu");

    private final TimeZone zone = TimeZone.getDefault();
    private final FakeAccount account = FakeAccount.start(FakeOptions.empty()
            .requestsPerSecond(0)
            .size("contacts", 120)
            .size("tags", 30)
            .size("ecommerce_orders", 40));

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        TimeZone.setDefault(zone);
        account.close();
    }

    @ParameterizedTest
    @EnumSource
    void zonesModesAndSearchPathsOfOthersChangeNothing(DatabaseKind kind) {
        TestDatabase database = kind.create(folder);
        List<String> restore = new ArrayList<>();
        try {
            settings(kind, database, restore);
            TimeZone.setDefault(ELSEWHERE);
            sync(database);
            TimeZone.setDefault(zone);
            restore.forEach(database::execute);
            restore.clear();
            Replicas.assertEqual(account, database);

            sync(database);
        } finally {
            restore.forEach(database::execute);
        }
        Map<String, String> run = database.table("_replica_runs")
                .where("\"object\" = 'ecommerce_orders' ORDER BY \"started_at\" DESC")
                .get(0);
        assertThat(run).containsEntry("rows_unchanged", "40").containsEntry("rows_updated", "0");
        TimeZone.setDefault(ELSEWHERE);
        Instant success = lastSuccess(database);
        assertThat(Duration.between(success, Instant.now())).isBetween(Duration.ZERO, Duration.ofMinutes(3));
    }

    @ParameterizedTest
    @EnumSource
    void fieldsMayHaveAnyName(DatabaseKind kind) {
        TestDatabase database = kind.create(folder);
        ObjectNode record = tag(2);
        List<String> names = new ArrayList<>(List.of(
                "select",
                "user",
                "table",
                "value",
                "key",
                "row",
                "rows",
                "excluded",
                "s",
                "t",
                "r",
                "now",
                "v_id",
                "end",
                "limit",
                "offset",
                "group",
                "rowid",
                "ctid",
                "ID",
                "_synced_at",
                "_deleted_at",
                "",
                " ",
                "%",
                "a.b",
                "a'b",
                "a\"b",
                "a\\b",
                "a{b}",
                "$1",
                ":?x",
                "日本",
                "İ",
                "\u0000"));
        IntStream.range(0, 3).forEach(end -> names.add("long".repeat(100) + end));
        names.forEach(name -> record.put(name, "<" + name.length() + name.hashCode() + ">"));
        tags().put(record);

        sync(database, "tags");
        sync(database, "tags");

        Map<String, String> row = database.table("tags").row(record.get("id").asLong());
        assertThat(row.values())
                .containsAll(names.stream()
                        .map(name -> "<" + name.length() + name.hashCode() + ">")
                        .toList());
        assertThat(database.table("_replica_rejects").count("1 = 1")).isZero();
        assertThat(database.table("tags").count("\"_deleted_at\" IS NOT NULL")).isZero();
        Replicas.assertEqual(account, database, "tags");
    }

    @ParameterizedTest
    @EnumSource
    void textsMayHoldAnything(DatabaseKind kind) {
        TestDatabase database = kind.create(folder);
        StringBuilder controls = new StringBuilder("\uFEFF{\"NULL\",null,\\x00,'},\u2028");
        IntStream.range(1, 160).forEach(character -> controls.append((char) character));
        ObjectNode first = tag(1).put("description", controls.toString());
        first.putObject("links").put(controls.toString(), controls.toString()).putNull("NULL");
        tags().put(first);
        ObjectNode second = tag(2).put("description", "a\u0000b\uD800c");
        second.putObject("links").put("a\u0000b", "\u0000\uDC00").put("\\u0000", "\\u0000");
        tags().put(second);

        sync(database, "tags");
        sync(database, "tags");

        assertThat(database.table("tags").row(first.get("id").asLong()))
                .containsEntry("description", controls.toString());
        Map<String, String> row = database.table("tags").row(second.get("id").asLong());
        assertThat(row).containsEntry("description", "a\uFFFDb\uFFFDc");
        assertThat(row.get("links")).contains("a\uFFFDb").contains("\\\\u0000");
        assertThat(database.table("_replica_rejects").count("1 = 1")).isZero();
        assertThat(database.table("_replica_runs")
                        .where("1 = 1 ORDER BY \"started_at\" DESC")
                        .get(0))
                .containsEntry("rows_unchanged", "30");
    }

    private void settings(DatabaseKind kind, TestDatabase database, List<String> restore) {
        switch (kind) {
            case POSTGRESQL -> {
                String name = database.url().replaceFirst(".*/([^?]+).*", "$1");
                List.of(
                                "TimeZone = 'Asia/Tokyo'",
                                "search_path = ''",
                                "DateStyle = 'German'",
                                "IntervalStyle = 'sql_standard'",
                                "standard_conforming_strings = off",
                                "array_nulls = off",
                                "extra_float_digits = -10",
                                "default_transaction_isolation = 'serializable'")
                        .forEach(setting -> database.execute("ALTER DATABASE " + name + " SET " + setting));
            }
            case MARIADB -> {
                MARIADB_SETTINGS.forEach(setting -> database.query(
                        "SELECT @@GLOBAL." + setting,
                        row -> restore.add("SET GLOBAL " + setting + " = '" + row.getString(1) + "'")));
                database.execute("SET GLOBAL time_zone = '+09:00'");
                database.execute("SET GLOBAL sql_mode = 'ORACLE,PAD_CHAR_TO_FULL_LENGTH,NO_AUTO_VALUE_ON_ZERO'");
                database.execute("SET GLOBAL character_set_server = 'latin1'");
                database.execute("SET GLOBAL collation_server = 'latin1_swedish_ci'");
            }
            default -> {}
        }
    }

    private static Instant lastSuccess(TestDatabase database) {
        String schema = database instanceof MariadbDatabase mariadb ? mariadb.schema() : "activecampaign";
        try (Destination destination =
                Destination.open(new DestinationSettings(database.url(), Optional.empty(), Optional.empty(), schema))) {
            return new StateReader(destination)
                    .readAll().stream()
                            .filter(state -> state.object().equals("tags"))
                            .flatMap(state -> state.lastSuccessAt().stream())
                            .findFirst()
                            .orElseThrow();
        }
    }

    private FakeCollection tags() {
        return account.collection("tags");
    }

    private ObjectNode tag(int index) {
        return tags().record(tags().ids().get(index));
    }

    private void sync(TestDatabase database, String... objects) {
        List<String> arguments = new ArrayList<>(List.of("sync", "--json"));
        arguments.addAll(List.of(objects));
        Cli.Result result = Cli.reading(account, database).run(arguments.toArray(String[]::new));
        Assertions.assertEquals(0, result.exitCode(), result.err() + result.out());
    }
}
