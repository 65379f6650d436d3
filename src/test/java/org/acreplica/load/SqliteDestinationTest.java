package org.acreplica.load;

import java.nio.file.Path;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;

class SqliteDestinationTest extends DestinationContract {

    @TempDir
    private Path folder;

    @Override
    TestDatabase newDatabase() {
        return TestDatabase.sqlite(folder);
    }

    @Override
    String indexToDrop() {
        return "\"mine\"";
    }
}
