package org.acreplica.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.acreplica.fake.FakeOptions;
import org.acreplica.testing.Copying;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Faults of a batch that is being loaded while the run converts the next one. */
@Tag("slow")
class LoadingMeanwhileTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String DEALS = "\"activecampaign\".\"deals\"";

    /** The page that waits for the lock; the pages before it are more than one batch. */
    private static final int HELD_UP = 1_000;

    private static final int REQUESTS = HELD_UP / 100 + 12;

    private final Copying copying = Copying.from(FakeOptions.empty().size("deals", 5_000), TestDatabase.postgresql());
    private final AtomicBoolean begun = new AtomicBoolean();
    private CompletableFuture<Void> happened;

    @AfterEach
    void close() {
        copying.close();
    }

    @Test
    void aTableThatIsLockedForAWhileGetsAllRows() {
        underALoadInFlight("SELECT 1");

        copying.sync("deals");

        assertExact();
        assertThat(copying.lastRun("deals")).containsEntry("rows_inserted", "5000");
    }

    @Test
    void aTableThatIsDroppedIsReadAgainFromTheFirstPage() {
        underALoadInFlight("DROP TABLE " + DEALS);

        copying.sync("deals");

        assertExact();
    }

    @Test
    void aBatchWhoseConnectionIsKilledIsLoadedAgainAndCountedOnce() {
        underALoadInFlight("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock'");

        copying.sync("deals");

        assertExact();
        assertThat(copying.lastRun("deals")).containsEntry("rows_inserted", "5000");
    }

    /** Locks the table between two batches, and acts on it when a load waits for the lock on its own thread. */
    private void underALoadInFlight(String sql) {
        copying.collection("deals").beforePage(query -> {
            if (query.offset() == HELD_UP && begun.compareAndSet(false, true)) {
                await().atMost(PATIENCE)
                        .until(() -> copying.account().requests().size() >= REQUESTS
                                && copying.database().hasTable("deals")
                                && copying.table("deals").count("1 = 1") == HELD_UP);
                CompletableFuture<Void> locked = new CompletableFuture<>();
                happened = CompletableFuture.runAsync(() -> lockAndDo(sql, locked));
                locked.join();
            }
        });
    }

    private void lockAndDo(String sql, CompletableFuture<Void> locked) {
        try (Connection connection =
                        DriverManager.getConnection(copying.database().url());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE " + DEALS);
            locked.complete(null);
            await().atMost(PATIENCE).until(LoadingMeanwhileTest::isLoadInFlight);
            statement.execute(sql);
            connection.commit();
        } catch (Exception e) {
            locked.completeExceptionally(e);
            throw new IllegalStateException(e);
        }
    }

    private static boolean isLoadInFlight() {
        return Thread.getAllStackTraces().entrySet().stream()
                .anyMatch(thread -> thread.getKey().getName().endsWith(" - load")
                        && Arrays.stream(thread.getValue())
                                .anyMatch(frame -> frame.getClassName().startsWith("org.postgresql")));
    }

    private void assertExact() {
        happened.join();
        Replicas.assertEqual(copying.account(), copying.database(), "deals");
    }
}
