package org.acreplica.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.acreplica.fake.FakeOptions;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.DestinationSettings;
import org.acreplica.load.database.Statements;
import org.acreplica.load.lease.Lease;
import org.acreplica.testing.Copying;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class PostgresqlDestinationTest extends DestinationContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.postgresql();
    }

    @Test
    void grantsStayAsTheyAre() {
        TestDatabase database = newDatabase();
        String tags = database.qualified("tags");
        database.execute("DROP ROLE IF EXISTS analyst");
        database.execute("CREATE ROLE analyst");
        try (Copying copying = Copying.from(FakeOptions.empty().size("tags", 3), database)) {
            copying.sync("tags");
            database.execute("GRANT SELECT ON " + tags + " TO analyst");
            long id = copying.collection("tags").ids().get(0);
            copying.collection("tags").put(copying.collection("tags").record(id).put("colour", "green"));

            copying.sync("tags");

            assertThat(database.table("tags")
                            .count("\"colour\" = 'green' AND has_table_privilege('analyst', '" + tags + "', 'SELECT')"))
                    .isEqualTo(1);
        } finally {
            database.execute("DROP OWNED BY analyst");
            database.execute("DROP ROLE analyst");
        }
    }

    /** COPY, which new rows take otherwise, is not for tables with row-level security. */
    @Test
    void tablesWithRowLevelSecurityAreLoadedToo() {
        TestDatabase database = newDatabase();
        String tags = database.qualified("tags");
        String schema = tags.substring(0, tags.indexOf('.'));
        String user = "writer" + UUID.randomUUID().toString().substring(0, 8);
        try (Copying copying = Copying.from(FakeOptions.empty().size("tags", 250), database)) {
            copying.sync("tags");
            database.execute("CREATE ROLE " + user + " LOGIN PASSWORD 's3cret'");
            database.execute("GRANT ALL ON SCHEMA " + schema + " TO " + user);
            database.execute("GRANT ALL ON ALL TABLES IN SCHEMA " + schema + " TO " + user);
            database.execute("DELETE FROM " + tags);
            database.execute("ALTER TABLE " + tags + " ENABLE ROW LEVEL SECURITY");
            database.execute("CREATE POLICY all_rows ON " + tags + " USING (true) WITH CHECK (true)");

            copying.with("destination.url", database.url().replace("user=postgres", "user=" + user))
                    .with("destination.password", "s3cret")
                    .sync("tags");

            assertThat(database.table("tags").count("1 = 1")).isEqualTo(250);
        } finally {
            database.execute("DROP OWNED BY " + user);
            database.execute("DROP ROLE " + user);
        }
    }

    /** The server plans a statement once; a table that is small then must not be read whole for each later batch. */
    @Test
    void batchesOfAGrowingTableFindTheirRowsByTheIndex() {
        TestDatabase database = newDatabase();
        try (Copying copying = Copying.from(FakeOptions.empty().size("contacts", 15_000), database)) {
            copying.sync("contacts");
        }

        // The server adds a session's figures when it ends.
        await().untilAsserted(() -> assertThat(scansOf("contacts", database)).isBetween(1L, 10L));
    }

    /** Before another process takes over the destination, which would wait for those locks forever. */
    @Test
    void aProcessThatIsPausedInATransactionLosesItsLocks() {
        try (Destination destination = Destination.open(
                new DestinationSettings(newDatabase().url(), Optional.empty(), Optional.empty(), "activecampaign"))) {
            List<String> session = destination.transaction(
                    "settings",
                    connection -> Statements.query(
                            connection,
                            "SELECT concat_ws(' ', current_setting('idle_in_transaction_session_timeout'),"
                                    + " current_setting('plan_cache_mode'),"
                                    + " current_setting('transaction_isolation')) AS \"all\"",
                            Map.of(),
                            row -> row.getString("all")));

            assertThat(session).containsExactly("25s force_generic_plan read committed");
        }
        assertThat(Duration.ofSeconds(25)).isLessThan(Lease.TERM);
    }

    /** How often the server read the whole table; 0 before it knows of its rows. */
    private static long scansOf(String table, TestDatabase database) {
        long[] scans = {0};
        database.query(
                "SELECT \"seq_scan\" FROM pg_stat_user_tables WHERE \"relname\" = '" + table
                        + "' AND \"n_tup_ins\" = 15000",
                row -> scans[0] = row.getLong("seq_scan"));
        return scans[0];
    }
}
