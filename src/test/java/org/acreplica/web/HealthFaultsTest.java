package org.acreplica.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Relay;
import org.acreplica.testing.TestDatabase;
import org.acreplica.testing.TestObjectFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Health during and after faults around the service. */
@Tag("slow")
class HealthFaultsTest {

    @TempDir
    private Path home;

    @Test
    void aDestinationThatIsAwayIsToldAndThePageStillAnswers() throws Exception {
        String url = TestDatabase.postgresql().url();
        int port = Integer.parseInt(url.replaceFirst(".*:(\\d+)/.*", "$1"));
        try (Relay relay = Relay.to(port);
                Served served = new Served(home)
                        .with("destination.url", url.replace(":" + port + "/", ":" + relay.port() + "/"))
                        .start()
                        .awaitCopied("tags")) {
            relay.close();
            relay.cutAll();

            Served.Answer health = served.await("/observe/health", answer -> answer.status() == 503);

            assertThat(health.body()).contains("destination");
            assertThat(served.get("/observe/health/ready").status()).isEqualTo(503);
            assertThat(served.get("/observe/health/live").status()).isEqualTo(200);
            assertThat(served.get("/").status()).isEqualTo(200);
            assertThat(served.get("/observe/metrics").body()).contains("activecampaign_replica_destination_up 0.0");
        }
    }

    @Test
    void aCopyThatIsRefusedNowGrowsOldAndOneThatNeverCouldBeMadeDoesNot() {
        try (Served served = new Served(home)) {
            for (String object : new String[] {"tags", "lists"}) {
                TestObjectFile.named(object, object)
                        .every(Duration.ofMillis(500))
                        .columns("id bigint")
                        .into(served.folder());
            }
            served.account().faults().on("/api/3/lists").answer(Fault.status(403));
            served.start().awaitCopied("tags");
            served.account().faults().on("/api/3/tags").answer(Fault.status(403));

            // Until its first run has been rejected, lists counts as late too.
            Served.Answer health = served.await(
                    "/observe/health",
                    answer -> answer.body().contains("tags") && !answer.body().contains("lists"));

            assertThat(health.status()).isEqualTo(503);
        }
    }

    @Test
    void aCopyOlderThanTwiceItsFrequencyIsToldUntilItIsCurrent() {
        try (Served served = new Served(home)) {
            TestObjectFile.named("tags", "tags")
                    .every(Duration.ofMillis(500))
                    .columns("id bigint", "tag text")
                    .into(served.folder());
            served.start().awaitCopied("tags");
            served.account().faults().on("/api/3/tags").answer(Fault.status(500));

            Served.Answer health = served.await("/observe/health", answer -> answer.status() == 503);

            assertThat(health.body()).contains("tags");
            assertThat(served.get("/observe/health/live").status()).isEqualTo(200);
            assertThat(served.get("/observe/health/ready").status()).isEqualTo(200);
            served.account().faults().clear();
            served.awaitUp();
        }
    }
}
