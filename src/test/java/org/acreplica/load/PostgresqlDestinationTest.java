package org.acreplica.load;

import org.acreplica.testing.TestDatabase;

class PostgresqlDestinationTest extends DestinationContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.postgresql();
    }
}
