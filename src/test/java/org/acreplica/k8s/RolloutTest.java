package org.acreplica.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.testing.Replicas;
import org.acreplica.testing.RunProcess;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two pods of one account: processes that share nothing but the destination, each with its own {@code /tmp}. */
@Tag("slow")
@Timeout(300)
class RolloutTest {

    private static final int CONTACTS = 10_000;
    private static final int PAGES = CONTACTS / 100;
    private static final int PAGES_OF_THE_OLD_POD = PAGES / 2;

    @TempDir
    private Path folder;

    private final FakeAccount account =
            FakeAccount.start(FakeOptions.empty().requestsPerSecond(0).size("contacts", CONTACTS));
    private final TestDatabase database = TestDatabase.postgresql();
    private final AtomicInteger pages = new AtomicInteger();
    private final CompletableFuture<Void> oldPodEnded = new CompletableFuture<>();

    @AfterEach
    void close() {
        oldPodEnded.complete(null);
        account.close();
    }

    @Test
    void theNewPodEndsWhileTheOldOneLivesAndGoesOnFromWhereItStopped() throws Exception {
        account.collection("contacts").beforePage(query -> {
            if (pages.incrementAndGet() > PAGES_OF_THE_OLD_POD) {
                oldPodEnded.join();
            }
        });
        try (RunProcess old = pod("old")) {
            awaitContacts(1);
            try (RunProcess early = pod("early")) {
                assertThat(early.exitCode(Duration.ofMinutes(1))).isEqualTo(4);
                assertThat(early.log()).contains("is in use by another replica", "process " + old.pid());
            }
            assertThat(old.isRunning()).isTrue();
            assertThat(old.log()).doesNotContain("contacts: ");

            assertThat(old.terminate(Duration.ofSeconds(15))).isEqualTo(143);
        }
        long committed = contacts();
        assertThat(committed).isLessThan(CONTACTS);
        account.clearRequests();
        oldPodEnded.complete(null);

        try (RunProcess next = pod("next")) {
            awaitContacts(CONTACTS);
            await().atMost(Duration.ofMinutes(1)).until(() -> next.log().contains("contacts: "));
            assertThat(next.terminate(Duration.ofSeconds(15))).isEqualTo(143);
        }
        assertThat(account.requests())
                .as("what is committed is not read again")
                .filteredOn(request -> request.path().endsWith("/contacts"))
                .hasSizeLessThan((int) (PAGES - committed / 100 + PAGES / 10));
        Replicas.assertEqual(account, database, "contacts");
    }

    private RunProcess pod(String name) throws IOException {
        Path home = Files.createDirectory(folder.resolve(name));
        return RunProcess.start(account, database.url(), home, "-Dsync.objects=contacts", "-Djava.io.tmpdir=" + home);
    }

    private void awaitContacts(long atLeast) {
        await().atMost(Duration.ofMinutes(2)).until(() -> database.hasTable("contacts") && contacts() >= atLeast);
    }

    private long contacts() {
        return database.table("contacts").count("1 = 1");
    }
}
