package org.acreplica.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets a replication die at each of its operations, and prints how many of how many went well. It takes long, so that
 * it runs only when it is named: {@code mvn test -Dtest=AllMoments}, or {@code -Dtest=AllMoments#onSqlite}. {@code
 * -Dmoments.every=10} takes each tenth.
 */
class AllMoments {

    private static final int PROGRESS = 50;

    @TempDir
    private Path folder;

    @Test
    void onSqlite() {
        all("SQLite", () -> TestDatabase.sqlite(folder));
    }

    @Test
    void onPostgresql() {
        all("PostgreSQL", TestDatabase::postgresql);
    }

    @Test
    void onMariadb() {
        all("MariaDB", TestDatabase::mariadb);
    }

    private static void all(String name, Supplier<TestDatabase> databases) {
        int operations = CrashPoints.operations(databases.get());
        int every = Integer.getInteger("moments.every", 1);
        int tried = 0;
        int well = 0;
        for (int operation = 1; operation <= operations; operation += every) {
            tried++;
            try {
                CrashPoints.dieAt(operation, databases.get());
                well++;
            } catch (AssertionError e) {
                System.out.println(name + ": " + e.getMessage());
            }
            if (tried % PROGRESS == 0) {
                System.out.println(
                        name + ": " + well + " of " + tried + " so far, at " + operation + " of " + operations);
            }
        }
        System.out.println(name + ": " + well + " of " + tried);
        assertThat(well).isEqualTo(tried);
    }
}
