package org.acreplica.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Cli;
import org.acreplica.testing.Receiver;
import org.acreplica.testing.RunProcess;
import org.acreplica.testing.TestDatabase;
import org.acreplica.testing.TestObjectFile;
import org.acreplica.testing.VirtualTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The notices sent by commands. */
@Tag("slow")
@Timeout(120)
class NoticesOfCommandsTest {

    @TempDir
    private Path home;

    private final Receiver receiver = new Receiver();
    private final FakeAccount account = FakeAccount.start(
            FakeOptions.empty().requestsPerSecond(0).size("tags", 30).size("lists", 3));

    @AfterEach
    void close() {
        account.close();
        receiver.close();
    }

    @Test
    void aSyncThatFailsTellsOnceAtItsEnd() {
        account.faults().on("/api/3/tags").answer(Fault.status(500));

        Cli.Result result = cli().run("sync", "tags", "lists");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(receiver.posts()).singleElement().satisfies(post -> {
            assertThat(post.event()).isEqualTo("sync.failed");
            assertThat(post.json().path("text").asText()).contains("sync failed with exit code 1: tags: ", "HTTP 500");
            assertThat(post.json().path("account").asText()).startsWith("127.0.0.1");
            assertThat(post.json().path("object").isNull()).isTrue();
        });
    }

    @Test
    void aSyncThatSucceedsTellsNothing() {
        assertThat(cli().run("sync", "tags").exitCode()).isZero();

        assertThat(receiver.posts()).isEmpty();
    }

    @Test
    void aRefusedKeyAndADestinationThatIsAwayAreTold() {
        assertThat(cli().with("activecampaign.token", "wrong")
                        .run("sync", "tags")
                        .exitCode())
                .isEqualTo(3);
        assertThat(cli().with("destination.url", "jdbc:postgresql://127.0.0.1:1/crm?password=hidden")
                        .run("sync", "tags")
                        .exitCode())
                .isEqualTo(4);
        account.faults().on("/api/3/tags").answer(Fault.status(403));
        assertThat(cli().run("sync", "tags").exitCode()).isEqualTo(3);

        assertThat(receiver.posts())
                .extracting(post -> post.json().path("text").asText())
                .satisfiesExactly(
                        key -> assertThat(key).contains("sync failed with exit code 3", "rejected the API key"),
                        database -> assertThat(database).contains("sync failed with exit code 4"),
                        rights -> assertThat(rights).contains("sync failed with exit code 3"));
        assertThat(receiver.posts().toString()).doesNotContain("wrong", "hidden");
    }

    @Test
    void aWrongSettingTellsNothing() {
        assertThat(cli().run("sync", "no_such_object").exitCode()).isEqualTo(2);
        assertThat(cli().with("activecampaign.token", "").run("sync").exitCode())
                .isEqualTo(2);

        assertThat(receiver.posts()).isEmpty();
    }

    @Test
    void theExitCodeOfASyncIsTheSameWhenNobodyTakesItsNotice() {
        account.faults().on("/api/3/tags").answer(Fault.status(500));
        receiver.answers(500, 500, 500, 500, 500);

        Cli.Result result = cli().in(new VirtualTime()).run("sync", "tags");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(receiver.posts()).hasSize(5);
    }

    @Test
    void checkSendsANoticeForTheTry() {
        Cli.Result good = cli().with("sync.objects", "tags").run("check");
        assertThat(good.exitCode()).isZero();
        assertThat(good.out()).contains("notices: 127.0.0.1 accepted the test notice");
        assertThat(receiver.events()).containsExactly("test");

        receiver.answers(404);
        Cli.Result bad = cli().with("sync.objects", "tags").run("check");
        assertThat(bad.exitCode()).isEqualTo(2);
        assertThat(bad.out())
                .contains("notify.url: 127.0.0.1 rejected the test notice: HTTP 404")
                .doesNotContain("s3cret");
        assertThat(receiver.posts()).hasSize(2);
    }

    @Test
    void runTellsOfARefusedFileAndOfAnObjectFromItsFailureToItsRecoveryAndWhatCameThen() throws Exception {
        Path routes = home.resolve("routes");
        TestObjectFile.named("tags", "tags")
                .every(Duration.ofMillis(300))
                .columns("id bigint")
                .into(routes);
        Files.writeString(routes.resolve("lists.camel.yaml"), "no route");
        account.faults().on("/api/3/tags").answer(Fault.status(500));
        try (RunProcess run = RunProcess.start(
                account,
                TestDatabase.sqlite(home).url(),
                home,
                "-Dnotify.url=" + receiver.url(),
                "-Dactivecampaign.retries=0",
                "-Dlog.level=debug")) {
            await().atMost(Duration.ofSeconds(60)).until(() -> receiver.posts().size() >= 2);
            account.faults().clear();
            await().atMost(Duration.ofSeconds(30)).until(() -> receiver.events().contains("object.recovered"));

            account.collection("tags").ids().stream().limit(25).forEach(account.collection("tags")::remove);
            await().atMost(Duration.ofSeconds(30)).until(() -> receiver.events().contains("deletes.refused"));

            assertThat(run.terminate(Duration.ofSeconds(15))).isEqualTo(143);
            assertThat(receiver.events()).contains("file.refused");
            // The first look at the files and the first run happen at the same time.
            assertThat(receiver.events().stream().filter(event -> !event.equals("file.refused")))
                    .startsWith("object.failed")
                    .containsSubsequence("object.failed", "object.recovered", "deletes.refused");
            assertThat(receiver.events().stream().filter("object.failed"::equals))
                    .hasSize(1);
            assertThat(run.log()).doesNotContain("s3cret");
        }
    }

    @Test
    void runThatFindsItsKeyRefusedTellsBeforeItEnds() throws Exception {
        account.faults().onAll().answer(Fault.status(401));
        try (RunProcess run =
                RunProcess.start(account, TestDatabase.sqlite(home).url(), home, "-Dnotify.url=" + receiver.url())) {
            assertThat(run.exitCode(Duration.ofSeconds(60))).isEqualTo(3);
        }

        assertThat(receiver.events()).containsExactly("credentials.refused");
    }

    private Cli cli() {
        return Cli.reading(account, TestDatabase.sqlite(home))
                .with("activecampaign.retries", "0")
                .with("notify.url", receiver.url());
    }
}
