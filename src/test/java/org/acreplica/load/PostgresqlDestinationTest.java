package org.acreplica.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
}
