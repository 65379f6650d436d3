package org.acreplica.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.testing.Cli;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.Test;

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
        try (FakeAccount account =
                FakeAccount.start(FakeOptions.empty().requestsPerSecond(0).size("tags", 3))) {
            Cli cli = Cli.reading(account, database);
            cli.run("sync", "tags");
            database.execute("GRANT SELECT ON " + tags + " TO analyst");
            long id = account.collection("tags").ids().get(0);
            account.collection("tags").put(account.collection("tags").record(id).put("colour", "green"));

            cli.run("sync", "tags");

            assertThat(database.table("tags")
                            .count("\"colour\" = 'green' AND has_table_privilege('analyst', '" + tags + "', 'SELECT')"))
                    .isEqualTo(1);
        } finally {
            database.execute("DROP OWNED BY analyst");
            database.execute("DROP ROLE analyst");
        }
    }
}
