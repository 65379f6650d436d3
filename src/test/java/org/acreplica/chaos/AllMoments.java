package org.acreplica.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a replication at each of its operations, and prints how many of how many succeeded. It takes long, so it runs
 * only when named: {@code mvn test -Dtest=AllMoments}, or {@code -Dtest=AllMoments#onSqlite}. {@code
 * -Dmoments.every=10} takes every tenth operation, {@code -Dmoments.at.once=8} runs eight in parallel.
 */
class AllMoments {

    private static final int PROGRESS = 50;
    private static final int AT_ONCE = 4;

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
        int[] moments = IntStream.rangeClosed(1, operations)
                .filter(operation -> (operation - 1) % Integer.getInteger("moments.every", 1) == 0)
                .toArray();
        AtomicInteger tried = new AtomicInteger();
        AtomicInteger well = new AtomicInteger();
        AtomicInteger rowsCompared = new AtomicInteger();
        try (AtOnce atOnce = new AtOnce(Integer.getInteger("moments.at.once", AT_ONCE))) {
            Arrays.stream(moments)
                    .forEach(operation -> atOnce.add(() -> {
                        OptionalInt compared = compared(name, operation, databases.get());
                        if (compared.isPresent()) {
                            well.incrementAndGet();
                            rowsCompared.addAndGet(compared.getAsInt());
                        }
                        if (tried.incrementAndGet() % PROGRESS == 0) {
                            System.out.println(name + ": " + well + " of " + tried + " so far, of " + moments.length);
                        }
                    }));
        }
        System.out.println(name + ": " + well + " of " + moments.length + ", " + rowsCompared + " rows compared");
        assertThat(well.get()).isEqualTo(moments.length);
    }

    /** @return number of rows; empty if they differ, or the command ended otherwise */
    private static OptionalInt compared(String name, int operation, TestDatabase database) {
        try {
            return OptionalInt.of(CrashPoints.dieAt(operation, database));
        } catch (AssertionError e) {
            System.out.println(name + ": " + e.getMessage());
            return OptionalInt.empty();
        }
    }
}
