package org.acreplica.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.Fault;
import org.acreplica.testing.RunProcess;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How {@code run} ends when it is stopped or killed. */
@Tag("slow")
class RunEndsTest {

    private static final int SIGTERM = 143;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path home;

    private FakeAccount account;
    private TestDatabase database;

    @BeforeEach
    void anAccountWithTags() {
        account = FakeAccount.start(
                FakeOptions.empty().size("tags", 1_000).size("lists", 10).requestsPerSecond(0));
        database = TestDatabase.sqlite(home);
    }

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void aHangingServerDoesNotKeepItFromEnding() throws Exception {
        account.faults().on("/api/3/tags").answer(Fault.hang());
        try (RunProcess run = run()) {
            awaitRequest("tags");
            assertThat(run.terminate(LONGEST_STOP)).as(run.log()).isEqualTo(SIGTERM);
            assertThat(run.log()).doesNotContain("ERROR");
        }
        assertThat(status("tags")).isNotEqualTo("running");
    }

    @Test
    void aDatabaseThatIsLockedDoesNotKeepItFromEnding() throws Exception {
        try (RunProcess run = run();
                Connection holder = DriverManager.getConnection(database.url())) {
            await().atMost(PATIENCE).until(() -> database.hasTable("lists"));
            holder.createStatement().execute("BEGIN IMMEDIATE");
            assertThat(run.terminate(LONGEST_STOP)).as(run.log()).isEqualTo(SIGTERM);
        }
    }

    @Test
    void aDatabaseServerThatDoesNotAnswerDoesNotKeepItFromEnding() throws Exception {
        database = TestDatabase.postgresql();
        try (RunProcess run = run();
                Connection holder = DriverManager.getConnection(database.url())) {
            await().atMost(PATIENCE).until(() -> status("lists").equals("succeeded"));
            holder.setAutoCommit(false);
            holder.createStatement()
                    .execute("LOCK TABLE \"activecampaign\".\"_replica_runs\" IN ACCESS EXCLUSIVE MODE");
            assertThat(run.terminate(LONGEST_STOP)).as(run.log()).isEqualTo(SIGTERM);
        }
    }

    @Test
    void afterKillTheNextOneTakesOverWithinAMinuteAndFinishes() throws Exception {
        account.latency(Duration.ofMillis(50));
        try (RunProcess run = run()) {
            awaitRequest("tags");
            run.kill();
        }
        try (RunProcess next = run()) {
            await().atMost(PATIENCE)
                    .until(() -> database.hasTable("tags")
                            && database.table("tags").count("1 = 1") == 1_000
                            && status("tags").equals("succeeded"));
            assertThat(next.terminate(LONGEST_STOP)).isEqualTo(SIGTERM);
        }
        assertThat(database.table("_replica_runs").count("\"status\" = 'running'"))
                .isZero();
    }

    private RunProcess run() {
        return RunProcess.start(account, database.url(), home, "-Dsync.objects=tags,lists");
    }

    private void awaitRequest(String path) {
        await().atMost(PATIENCE)
                .until(() -> account.requests().stream()
                        .anyMatch(request -> request.path().equals("/api/3/" + path)));
    }

    private String status(String object) {
        return database.hasTable("_replica_runs")
                ? database
                        .table("_replica_runs")
                        .where("\"object\" = '" + object + "' ORDER BY \"started_at\" DESC")
                        .stream()
                        .findFirst()
                        .map(run -> run.get("status"))
                        .orElse("")
                : "";
    }
}
