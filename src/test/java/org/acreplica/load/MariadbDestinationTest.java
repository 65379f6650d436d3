package org.acreplica.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.acreplica.fake.FakeCollection;
import org.acreplica.fake.FakeOptions;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.DestinationSettings;
import org.acreplica.load.database.Statements;
import org.acreplica.testing.Cli;
import org.acreplica.testing.Copying;
import org.acreplica.testing.MariadbDatabase;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("slow")
class MariadbDestinationTest extends DestinationContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.mariadb();
    }

    @Override
    String indexToDrop() {
        return "\"mine\" ON " + database().qualified("tags");
    }

    @Test
    void aMissingRightIsNamedWithItsGrant() {
        TestDatabase database = newDatabase();
        String user = "reader" + UUID.randomUUID().toString().substring(0, 8);
        database.execute("CREATE USER " + user + "@localhost IDENTIFIED BY 's3cret'");
        try (Copying copying = Copying.into(database)
                .with("destination.url", database.url().replace("user=root", "user=" + user))
                .with("destination.schema", "activecampaign")
                .with("destination.password", "s3cret")) {
            Cli.Result result = copying.ends(4, "tags");

            assertThat(result.err())
                    .contains(
                            "cannot be written",
                            "GRANT CREATE, CREATE TEMPORARY TABLES, ALTER, INDEX, CREATE VIEW, DROP, SELECT, INSERT,"
                                    + " UPDATE, DELETE ON activecampaign.*")
                    .doesNotContain("s3cret");
            assertThat(copying.account().requests()).isEmpty();
        }
    }

    @Test
    void aUserWhoMustNotCreateTemporaryTablesCanDoWithout() {
        MariadbDatabase database = TestDatabase.mariadb();
        String user = "writer" + UUID.randomUUID().toString().substring(0, 8);
        database.execute("CREATE USER " + user + "@localhost IDENTIFIED BY 's3cret'");
        database.execute("GRANT CREATE, ALTER, INDEX, CREATE VIEW, DROP, SELECT, INSERT, UPDATE, DELETE ON `"
                + database.schema() + "`.* TO " + user + "@localhost");
        try (Copying copying = Copying.from(FakeOptions.empty().size("tags", 250), database)
                .with("destination.url", database.url().replace("user=root", "user=" + user))
                .with("destination.password", "s3cret")) {
            copying.sync("tags");
            long id = copying.collection("tags").ids().get(0);
            copying.collection("tags").put(copying.collection("tags").record(id).put("tag", "O'Neil \\"));
            copying.sync("tags");

            assertThat(database.table("tags").count("1 = 1")).isEqualTo(250);
            assertThat(database.table("tags").row(id)).containsEntry("tag", "O'Neil \\");
        }
    }

    /** The driver would send a packet for each row whose nulls are in other columns than in the row before. */
    @Test
    void rowsWithNullsAreSentTogether() {
        TestDatabase database = newDatabase();
        try (Copying copying = Copying.from(FakeOptions.empty().size("contacts", 100), database)) {
            FakeCollection contacts = copying.collection("contacts");
            for (long id : contacts.ids()) {
                contacts.put(contacts.record(id)
                        .put("phone", id % 2 == 0 ? "1" : null)
                        .put("orgid", id % 3 == 0 ? null : "7")
                        .put("deleted_at", id % 5 == 0 ? "2026-01-02 03:04:05" : null));
            }
            long before = executions(database);

            copying.sync("contacts");

            assertThat(executions(database) - before).isBetween(1L, 10L);
            assertThat(database.table("contacts")
                            .count("\"phone\" = '1' AND \"orgid\" IS NULL AND \"deleted_at\" IS NULL"))
                    .isBetween(1L, 99L);
        }
    }

    /** Of statements that the server has prepared: rows in bulk. */
    private static long executions(TestDatabase database) {
        long[] executions = {0};
        database.query("SHOW GLOBAL STATUS LIKE 'Com_stmt_execute'", row -> executions[0] = row.getLong(2));
        return executions[0];
    }

    @Test
    void aServerWithoutTlsIsNotSpokenToInTheClear() {
        TestDatabase database = newDatabase();
        try (Copying copying =
                Copying.into(database).with("destination.url", database.url().replace("&sslMode=disable", ""))) {
            Cli.Result result = copying.ends(4, "tags");

            assertThat(result.err()).contains("sslMode=disable");
            assertThat(copying.account().requests()).isEmpty();
        }
    }

    @Test
    void aRecordThatNoPacketHoldsIsRejectedAndTheOthersArrive() {
        TestDatabase database = newDatabase();
        long packet = 1 << 20;
        try (Copying copying = Copying.from(FakeOptions.empty().size("messages", 250), database)) {
            FakeCollection messages = copying.collection("messages");
            for (long id : messages.ids().subList(20, 120)) {
                messages.put(messages.record(id).put("html", "m".repeat(20_000)));
            }
            long tooLarge = messages.ids().get(7);
            messages.put(messages.record(tooLarge).put("html", "m".repeat((int) packet)));
            database.execute("SET GLOBAL max_allowed_packet = " + packet);
            try {
                copying.sync("messages");
            } finally {
                database.execute("SET GLOBAL max_allowed_packet = " + 16 * packet);
            }
            assertThat(database.table("messages").count("1 = 1")).isEqualTo(249);
            assertThat(database.table("_replica_rejects").count("\"reason\" LIKE '%max_allowed_packet%'"))
                    .isEqualTo(1);
        }
    }

    /** The error has a number, but no specific SQLSTATE. */
    @Test
    @Timeout(60)
    void aColumnThatWantsAValueEndsItsObjectAtOnce() {
        TestDatabase database = newDatabase();
        try (Copying copying = Copying.from(FakeOptions.empty().size("tags", 3).size("scores", 2), database)) {
            copying.sync("tags");
            database.execute("ALTER TABLE " + database.qualified("tags") + " ADD COLUMN owner varchar(20) NOT NULL");
            long id = copying.collection("tags").ids().get(0);
            copying.collection("tags").put(copying.collection("tags").record(id).put("id", "900000001"));

            Cli.Result result = copying.ends(1, "tags", "scores");

            assertThat(result.err() + result.out()).contains("'owner' doesn't have a default value");
            assertThat(database.table("scores").count("1 = 1")).isEqualTo(2);
        }
    }

    @Test
    void aSessionIsSetUpWhateverTheUrlSaysOfOthers() {
        MariadbDatabase database = TestDatabase.mariadb();
        String url = database.url()
                + "&sessionVariables=time_zone='+09:00',sql_mode='ORACLE',collation_connection=latin1_swedish_ci";
        try (Destination destination =
                Destination.open(new DestinationSettings(url, Optional.empty(), Optional.empty(), database.schema()))) {
            List<String> session = destination.read(
                    "settings",
                    connection -> Statements.query(
                            connection,
                            "SELECT concat_ws(' ', @@time_zone, @@idle_transaction_timeout,"
                                    + " @@character_set_connection, @@sql_mode) AS \"all\"",
                            Map.of(),
                            row -> row.getString("all")));

            assertThat(session.get(0))
                    .startsWith("+00:00 25 utf8mb4 ")
                    .contains("ANSI_QUOTES")
                    .doesNotContain("ORACLE");
        }
    }
}
