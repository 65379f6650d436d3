package org.acreplica.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.testing.Cli;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is started beside each other for one destination does not spend the account's requests twice. */
@Timeout(60)
class TwoProcessesTest {

    private static final int LIMIT = 5;

    /** One alone stays below the limit whatever the machine is busy with; two beside each other do not. */
    private static final int RATE = 4;

    @TempDir
    private Path folder;

    private final FakeAccount account =
            FakeAccount.start(FakeOptions.empty().size("tags", 430).requestsPerSecond(LIMIT));

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void twoThatBeginWithANewDestinationKeepToTheLimitTogether() throws Exception {
        TestDatabase database = TestDatabase.sqlite(folder);

        CompletableFuture<Cli.Result> one = CompletableFuture.supplyAsync(() -> run(database, "sync", "tags"));
        CompletableFuture<Cli.Result> other = CompletableFuture.supplyAsync(() -> run(database, "sync", "tags"));

        assertThat(one.get().exitCode()).as(one.get().err()).isZero();
        assertThat(other.get().exitCode()).as(other.get().err()).isZero();
        assertThat(account.worstSecond()).isLessThanOrEqualTo(LIMIT);
        Replicas.assertEqual(account, database, "tags");
    }

    @Test
    void twoSpellingsOfAFileAreOneDestination() throws Exception {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);

        CompletableFuture<Cli.Result> one = CompletableFuture.supplyAsync(() -> syncInto(real));
        CompletableFuture<Cli.Result> other = CompletableFuture.supplyAsync(() -> syncInto(link));

        assertThat(one.get().exitCode()).as(one.get().err()).isZero();
        assertThat(other.get().exitCode()).as(other.get().err()).isZero();
        assertThat(account.worstSecond()).isLessThanOrEqualTo(LIMIT);
    }

    @Test
    void aReplicationThatBeginsDuringACheckWaitsForItsEnd() throws Exception {
        TestDatabase database = TestDatabase.sqlite(folder);
        CountDownLatch asked = new CountDownLatch(1);
        account.collection("users").beforePage(query -> asked.countDown());

        CompletableFuture<Cli.Result> check = CompletableFuture.supplyAsync(() -> cli(database)
                .with("sync.objects", "users,lists,tags,groups,stages")
                .run("check"));
        asked.await();
        Cli.Result sync = run(database, "sync", "tags");

        assertThat(sync.exitCode()).as(sync.err()).isZero();
        assertThat(check.get().exitCode()).as(check.get().out()).isZero();
        assertThat(account.worstSecond()).isLessThanOrEqualTo(LIMIT);
        Replicas.assertEqual(account, database, "tags");
    }

    private Cli.Result syncInto(Path place) {
        return Cli.reading(account, "jdbc:sqlite:" + place.resolve("replica.db"))
                .with("activecampaign.requests-per-second", Integer.toString(RATE))
                .run("sync", "tags");
    }

    private Cli.Result run(TestDatabase database, String... command) {
        return cli(database).run(command);
    }

    private Cli cli(TestDatabase database) {
        return Cli.reading(account, database).with("activecampaign.requests-per-second", Integer.toString(RATE));
    }
}
