package org.acreplica.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.acreplica.Application;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Cli;
import org.acreplica.testing.Copying;
import org.acreplica.testing.MariadbDatabase;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.ShortLivedJvm;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of every destination. A new one gets these tests by a small subclass. */
abstract class DestinationContract {

    private Copying copying;

    /** A new, empty database. */
    abstract TestDatabase newDatabase();

    @BeforeEach
    void open() {
        copying = Copying.from(
                FakeOptions.empty()
                        .size("contacts", 250)
                        .size("tags", 30)
                        .size("messages", 12)
                        .size("groups", 3)
                        .size("stages", 8)
                        .size("ecommerce_orders", 120)
                        .size("deals", 101)
                        .size("campaigns", 40),
                newDatabase());
    }

    @AfterEach
    void close() {
        copying.close();
    }

    @Test
    void everyTypeArrivesAsItWasSentAndIsNotWrittenAgain() {
        copying.sync();

        Replicas.assertEqual(copying.account(), database());
        assertThat(Replicas.objects())
                .allSatisfy(object -> copying.table(object).count("1 = 0"));

        List<Map<String, String>> before = copying.table("contacts").where("1 = 1 ORDER BY \"id\"");
        copying.sync("--json");
        resyncAll();

        assertThat(copying.table("contacts").where("1 = 1 ORDER BY \"id\"")).isEqualTo(before);
        assertThat(copying.lastRun("contacts"))
                .containsEntry("rows_unchanged", "250")
                .containsEntry("rows_updated", "0");
    }

    @Test
    void onlyRowsThatDifferAreWrittenAgain() {
        copying.sync();
        String untouched = syncedAt("tags", id("tags", 5));
        change("tags", 4, "description", "Ein anderer Text");

        copying.sync("tags");

        assertThat(copying.lastRun("tags")).containsEntry("rows_updated", "1").containsEntry("rows_unchanged", "29");
        assertThat(syncedAt("tags", id("tags", 5))).isEqualTo(untouched);
        Replicas.assertEqual(copying.account(), database());
    }

    @Test
    void textsThatDifferInCaseOrInBlanksAtTheEndDiffer() {
        change("tags", 4, "description", "straße");
        copying.sync("tags");

        change("tags", 4, "description", "Straße");
        copying.sync("tags");
        assertThat(text("tags", id("tags", 4), "description")).isEqualTo("Straße");

        change("tags", 4, "description", "Straße  ");
        copying.sync("tags");
        assertThat(text("tags", id("tags", 4), "description")).isEqualTo("Straße  ");
    }

    @Test
    void textsThatLookLikeSyntaxArriveAsTheyAre() {
        List<String> texts = List.of(
                "NULL",
                "null",
                "{}",
                "{a,\"b\"}",
                "[1]",
                "a,b",
                "\"",
                "\\",
                "\\n",
                "\\\"}",
                "'",
                "line\nline\ttab",
                "\u20ac\\u20ac",
                " ",
                "$1 ?",
                ":?now ${schema} {rows} {fn now()}",
                "\\'",
                "''\\\\'",
                "'),('",
                "\u2028 /* -- # */");
        for (int row = 0; row < texts.size(); row++) {
            change("tags", row, "description", texts.get(row));
        }

        copying.sync("tags");

        for (int row = 0; row < texts.size(); row++) {
            assertThat(text("tags", id("tags", row), "description")).isEqualTo(texts.get(row));
        }
    }

    @Test
    void absentValuesStayAndNullsAreStored() {
        long id = id("tags", 0);
        change("tags", 0, "description", "kept");
        copying.sync("tags");
        ObjectNode record = copying.collection("tags").record(id);
        record.remove("description");
        record.putNull("tagType");
        copying.collection("tags").put(record);

        copying.sync("tags");

        assertThat(text("tags", id, "description")).isEqualTo("kept");
        assertThat(text("tags", id, "tag_type")).isNull();
    }

    @Test
    void rowsThatAreGoneAreMarkedAndComeBack() {
        copying.sync("tags");
        long id = id("tags", 7);
        ObjectNode record = copying.collection("tags").record(id);
        copying.collection("tags").remove(id);

        copying.sync("tags");
        assertThat(copying.table("tags").count("\"_deleted_at\" IS NOT NULL")).isEqualTo(1);
        assertThat(copying.lastRun("tags")).containsEntry("rows_deleted", "1");

        copying.collection("tags").put(record);
        copying.sync("tags");
        assertThat(copying.table("tags").count("\"_deleted_at\" IS NOT NULL")).isZero();
    }

    @Test
    void rowsThatAreGoneAreRemovedWhereThatIsAskedFor() {
        copying.sync("tags");
        copying.collection("tags").remove(id("tags", 7));

        copying.with("sync.deletes", "remove").sync("tags");

        assertThat(copying.table("tags").count("1 = 1")).isEqualTo(29);
    }

    @Test
    void valuesThatDoNotConvertAreKeptAsRejects() {
        change("ecommerce_orders", 3, "totalPrice", "a lot");
        change("ecommerce_orders", 3, "createdDate", "2026-02-30T10:00:00-05:00");

        copying.sync("ecommerce_orders");

        String id = Long.toString(id("ecommerce_orders", 3));
        assertThat(copying.table("_replica_rejects").where("1 = 1 ORDER BY \"column_name\""))
                .extracting(
                        reject -> reject.get("record_id") + " " + reject.get("column_name") + " " + reject.get("value"))
                .containsExactly(id + " created_date 2026-02-30T10:00:00-05:00", id + " total_price a lot");
        assertThat(text("ecommerce_orders", id("ecommerce_orders", 3), "total_price"))
                .isNull();
    }

    @Test
    void datesOfNothingButZerosAreNull() {
        change("ecommerce_orders", 3, "createdDate", "0000-00-00 00:00:00");
        change("ecommerce_orders", 4, "createdDate", "0000-00-00");

        copying.sync("ecommerce_orders");

        assertThat(text("ecommerce_orders", id("ecommerce_orders", 3), "created_date"))
                .isNull();
        assertThat(text("ecommerce_orders", id("ecommerce_orders", 4), "created_date"))
                .isNull();
        assertThat(copying.table("_replica_rejects").count("1 = 1")).isZero();
    }

    @Test
    void fieldsBeyondTheWidestTableAreKeptAsRejects() {
        int fields = 1_000;
        ObjectNode record = copying.collection("tags").record(id("tags", 2));
        for (int field = 0; field < fields; field++) {
            record.put("field_" + field, "value " + field);
        }
        copying.collection("tags").put(record);

        copying.sync("tags");

        Map<String, String> row = copying.table("tags").row(id("tags", 2));
        long columns = row.keySet().stream()
                .filter(column -> column.startsWith("field_"))
                .count();
        assertThat(columns).isGreaterThan(100);
        assertThat(row).containsEntry("field_0", "value 0").containsEntry("field_100", "value 100");
        assertThat(copying.table("_replica_rejects").count("\"value\" LIKE '%value %'"))
                .isEqualTo(fields - columns);
    }

    @Test
    void unknownFieldsGetColumnsOfTheirOwn() {
        change("tags", 2, "favouriteColour", "green");
        change("tags", 3, "favourite_colour", "blue");
        change("tags", 4, "order", "{\"by\":\"hand\"}");
        change("tags", 5, "x\"; DROP TABLE tags; --", "quoted");

        copying.sync("tags");
        copying.sync("tags");

        assertThat(text("tags", id("tags", 2), "favourite_colour")).isEqualTo("green");
        assertThat(text("tags", id("tags", 3), "favourite_colour_2")).isEqualTo("blue");
        assertThat(text("tags", id("tags", 4), "order")).isEqualTo("{\"by\":\"hand\"}");
        assertThat(copying.table("tags").count("1 = 1")).isEqualTo(30);
        assertThat(copying.lastRun("tags")).containsEntry("rows_unchanged", "30");
    }

    @Test
    void largeValuesAndAllOfUnicodeArrive() {
        String large = "Gruß 日本 🎉 ".repeat(350_000);
        change("messages", 3, "html", large);
        change("messages", 4, "subject", "👩‍👩‍👧‍👦 \u202E\u0001 \\ \" ' ` \r\n\t");

        copying.sync("messages");

        assertThat(text("messages", id("messages", 3), "html")).isEqualTo(large);
        assertThat(text("messages", id("messages", 4), "subject"))
                .isEqualTo("👩‍👩‍👧‍👦 \u202E\u0001 \\ \" ' ` \r\n\t");
    }

    @Test
    void aColumnThatSomebodyDroppedComesBackAndFills() {
        copying.sync("tags");
        database().execute("ALTER TABLE " + database().qualified("tags") + " DROP COLUMN \"tag_type\"");

        copying.sync("tags");

        Replicas.assertEqual(copying.account(), database(), "tags");
    }

    @Test
    void aTableThatSomebodyDroppedComesBack() {
        copying.sync("tags");
        database().execute("DROP TABLE " + database().qualified("tags"));

        copying.sync("tags");

        Replicas.assertEqual(copying.account(), database(), "tags");
    }

    @Test
    void whoDiedWhileItTriedWhetherItMayWriteIsInNobodysWay() {
        copying.sync("tags");
        database().execute("CREATE TABLE " + database().qualified("_replica_check") + " (\"id\" bigint)");

        Cli.Result check = copying.run("check");

        assertThat(check.exitCode()).as(check.err() + check.out()).isZero();
    }

    @Test
    void viewsAndIndexesAndColumnsOfOthersAreLeftAlone() {
        copying.sync("tags");
        database()
                .execute("CREATE VIEW " + database().qualified("tag_names") + " AS SELECT \"id\", \"tag\" FROM "
                        + database().qualified("tags"));
        database().execute("ALTER TABLE " + database().qualified("tags") + " ADD COLUMN \"note\" " + textType());
        database().execute("UPDATE " + database().qualified("tags") + " SET \"note\" = 'mine'");
        database().execute("CREATE INDEX \"mine\" ON " + database().qualified("tags") + " (\"_synced_at\")");
        change("tags", 4, "description", "changed");

        copying.sync("tags");

        database().execute("DROP INDEX " + indexToDrop());
        assertThat(copying.table("tags").count("\"note\" = 'mine'")).isEqualTo(30);
        assertThat(copying.table("tag_names").count("1 = 1")).isEqualTo(30);
    }

    @Test
    void aSecondProcessIsToldWhoHoldsTheDestination() throws Exception {
        copying.sync("tags");
        database()
                .execute("INSERT INTO " + database().qualified("_replica_lease")
                        + " VALUES ('writer', 'db-1 process 4711 on elsewhere 1', 99999999999)");
        Thread holder = new Thread(this::prolong);
        holder.start();
        int calls = copying.account().requests().size();

        Cli.Result second = copying.run("sync", "tags");

        holder.interrupt();
        assertThat(second.exitCode()).isEqualTo(4);
        assertThat(second.err() + second.out()).contains("db-1 process 4711");
        assertThat(copying.account().requests()).hasSize(calls);
    }

    @Test
    void whatIsKilledInMidRunGoesOnAndEndsExact() throws Exception {
        Process process = syncInAnotherProcess();
        AtomicInteger requests = new AtomicInteger();
        copying.account()
                .faults()
                .onAll()
                .when(any -> {
                    if (requests.incrementAndGet() == 30) {
                        process.destroyForcibly();
                    }
                    return false;
                })
                .answer(Fault.status(500));
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(128 + 9);

        copying.sync();

        Replicas.assertEqual(copying.account(), database());
        assertThat(copying.table("_replica_runs").count("\"status\" = 'running'"))
                .isZero();
    }

    /** The index {@code mine} of the table of tags, as DROP INDEX wants it. */
    String indexToDrop() {
        return database().qualified("mine");
    }

    final TestDatabase database() {
        return copying.database();
    }

    String textType() {
        return "text";
    }

    private void prolong() {
        for (long until = 99999999999L; !Thread.currentThread().isInterrupted(); until++) {
            database().execute("UPDATE " + database().qualified("_replica_lease") + " SET \"held_until\" = " + until);
        }
    }

    private Process syncInAnotherProcess() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(ShortLivedJvm.command(
                        "-Xmx256m", "-cp", System.getProperty("java.class.path"), Application.class.getName(), "sync"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.put("ACTIVECAMPAIGN_URL", copying.account().url());
        environment.put("ACTIVECAMPAIGN_TOKEN", copying.account().token());
        environment.put("ACTIVECAMPAIGN_REQUESTS_PER_SECOND", "50");
        environment.put("DESTINATION_URL", database().url());
        if (database() instanceof MariadbDatabase mariadb) {
            environment.put("DESTINATION_SCHEMA", mariadb.schema());
        }
        return builder.start();
    }

    private void resyncAll() {
        assertThat(copying.run("resync", "contacts", "deals").exitCode()).isZero();
        copying.sync("contacts", "deals");
    }

    private long id(String object, int index) {
        return copying.collection(object).ids().get(index);
    }

    private void change(String object, int index, String field, String value) {
        ObjectNode record = copying.collection(object).record(id(object, index));
        record.put(field, value);
        copying.collection(object).put(record);
    }

    private String text(String table, long id, String column) {
        return copying.table(table).row(id).get(column);
    }

    private String syncedAt(String table, long id) {
        return text(table, id, "_synced_at");
    }
}
