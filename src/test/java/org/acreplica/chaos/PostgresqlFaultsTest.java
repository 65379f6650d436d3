package org.acreplica.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.testing.Cli;
import org.acreplica.testing.Relay;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Faults of the database during a replication, and their effects. */
@Tag("slow")
class PostgresqlFaultsTest {

    private static final Pattern PORT = Pattern.compile("(?<=:)\\d+(?=/)");
    private static final String LEASE = "\"activecampaign\".\"_replica_lease\"";
    private static final Executor IN_A_SECOND = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

    private final TestDatabase database = TestDatabase.postgresql();
    private final FakeAccount account = FakeAccount.start(
            FakeOptions.empty().requestsPerSecond(0).size("deals", 350).size("tags", 30));
    private final AtomicBoolean happened = new AtomicBoolean();

    @AfterEach
    void close() {
        assertThat(happened).isTrue();
        account.close();
    }

    @Test
    void connectionsThatAreKilledAreOpenedAnew() {
        inMidRun(this::killConnections);

        assertThat(sync(database.url()).exitCode()).isZero();
        Replicas.assertEqual(account, database, "deals");
    }

    @Test
    void aNetworkThatResetsAllConnectionsLosesNothing() throws Exception {
        Matcher port = PORT.matcher(database.url());
        assertThat(port.find()).isTrue();
        try (Relay relay = Relay.to(Integer.parseInt(port.group()))) {
            inMidRun(relay::cutAll);

            Cli.Result result = sync(port.replaceFirst(Integer.toString(relay.port())));

            assertThat(result.exitCode()).as(result.err() + result.out()).isZero();
            Replicas.assertEqual(account, database, "deals");
        }
    }

    @Test
    void aDatabaseThatIsReadOnlyForAWhileIsWaitedFor() {
        inMidRun(() -> {
            alwaysWriting("ALTER DATABASE " + name() + " SET default_transaction_read_only = on");
            killConnections();
            IN_A_SECOND.execute(() -> {
                alwaysWriting("ALTER DATABASE " + name() + " SET default_transaction_read_only = off");
                killConnections();
            });
        });

        Cli.Result result = sync(database.url());

        assertThat(result.exitCode()).as(result.err() + result.out()).isZero();
        Replicas.assertEqual(account, database, "deals");
    }

    @Test
    void aTableThatSomebodyLocksIsWaitedFor() {
        inMidRun(() -> CompletableFuture.runAsync(() -> alwaysWriting(
                "BEGIN",
                "LOCK TABLE \"activecampaign\".\"deals\" IN ACCESS EXCLUSIVE MODE",
                "SELECT pg_sleep(1)",
                "COMMIT")));

        assertThat(sync(database.url()).exitCode()).isZero();
        Replicas.assertEqual(account, database, "deals");
    }

    @Test
    void statementsThatTheServerEndsForTheirTimeAreTriedAgain() {
        inMidRun(() -> {
            alwaysWriting("ALTER DATABASE " + name() + " SET statement_timeout = 100");
            killConnections();
            CompletableFuture.runAsync(() -> alwaysWriting(
                    "SET statement_timeout = 0",
                    "BEGIN",
                    "LOCK TABLE \"activecampaign\".\"deals\" IN ACCESS EXCLUSIVE MODE",
                    "SELECT pg_sleep(1)",
                    "COMMIT"));
        });

        Cli.Result result = sync(database.url());

        assertThat(result.exitCode()).as(result.err() + result.out()).isZero();
        Replicas.assertEqual(account, database, "deals");
    }

    /** The same happens to a process that was paused until another one took over the destination. */
    @Test
    void whoLostTheDestinationToAnotherProcessWritesNothingMore() {
        long[] rows = {0};
        inMidRun(() -> {
            await().until(() -> database.hasTable("deals"));
            database.execute("UPDATE " + LEASE + " SET \"holder\" = 'another process'");
            rows[0] = database.table("deals").count("1 = 1");
        });

        Cli.Result result = sync(database.url());

        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(result.err() + result.out()).contains("another process has taken it over");
        assertThat(database.table("deals").count("1 = 1")).isEqualTo(rows[0]);
        assertThat(database.table("_replica_lease").count("\"holder\" = 'another process'"))
                .isEqualTo(1);
        assertThat(database.table("_replica_runs").count("\"object\" = 'deals' AND \"status\" = 'running'"))
                .as("what became of its run is for the other one to say")
                .isEqualTo(1);
    }

    @Test
    void aSecondProcessIsToldWhoHoldsTheDestination() {
        sync(database.url());
        happened.set(true);
        database.execute("DELETE FROM " + LEASE);
        database.execute("INSERT INTO " + LEASE + " (\"name\", \"holder\", \"held_until\")"
                + " VALUES ('writer', 'a living one', extract(epoch FROM now())::bigint + 30)");
        account.clearRequests();

        ScheduledExecutorService living = Executors.newSingleThreadScheduledExecutor();
        living.scheduleWithFixedDelay(
                () -> database.execute("UPDATE " + LEASE + " SET \"held_until\" = \"held_until\" + 1"),
                200,
                200,
                TimeUnit.MILLISECONDS);
        Cli.Result second = sync(database.url());
        living.shutdownNow();

        assertThat(second.exitCode()).isEqualTo(4);
        assertThat(second.err()).contains("in use by another replica", "a living one");
        assertThat(account.requests()).isEmpty();
    }

    /** Once, when pages beyond the committed ones have been requested. */
    private void inMidRun(Runnable fault) {
        account.collection("deals").beforePage(query -> {
            if (query.offset() == 300 && happened.compareAndSet(false, true)) {
                fault.run();
            }
        });
    }

    private Cli.Result sync(String url) {
        return Cli.reading(account, url).run("sync", "--json", "deals", "tags");
    }

    private void killConnections() {
        alwaysWriting("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE datname = current_database() AND application_name = 'activecampaign-replica'");
    }

    private String name() {
        return '"' + database.url().replaceFirst(".*/([^?]+).*", "$1") + '"';
    }

    private void alwaysWriting(String... statements) {
        String url = database.url() + "&options=-c%20default_transaction_read_only=off";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
