package org.acreplica.load;

import org.acreplica.testing.TestDatabase;

class MariadbDestinationTest extends DestinationContract {

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.mariadb();
    }
}
