package org.acreplica.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The actions over HTTP, checked by the requests to the account that follow. */
class ActionsTest {

    private static final String TOKEN = "Authorization: Bearer open-sesame";

    @TempDir
    private Path home;

    private Served served;

    @BeforeEach
    void start() {
        served = new Served(home).with("web.token", "open-sesame").start().awaitCopied("tags");
        served.account().clearRequests();
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void syncReplicatesNow() {
        served.account()
                .collection("tags")
                .remove(served.account().collection("tags").ids().get(0));

        act("sync");

        served.await(
                "/api/objects/tags", answer -> answer.json().path("rows_gone").asLong() == 1);
    }

    @Test
    void resyncReadsAllAgain() {
        String before =
                served.get("/api/objects/tags").json().path("last_full_at").asText();

        act("resync");

        served.await(
                "/api/objects/tags",
                answer -> answer.json().path("last_full_at").asText().compareTo(before) > 0);
        assertThat(served.account().requests()).isNotEmpty();
    }

    @Test
    void whatIsPausedRunsWhenAskedAloneUntilItIsResumed() {
        act("pause");
        served.await("/api/objects/tags", answer -> answer.json().path("paused").asBoolean());
        assertThat(served.get("/api/objects/tags").json().path("next_run_at").isNull())
                .isTrue();

        act("sync");
        await().until(() -> !served.account().requests().isEmpty());

        act("resume");
        served.await(
                "/api/objects/tags", answer -> !answer.json().path("paused").asBoolean());
        assertThat(served.get("/api/objects/tags").json().path("next_run_at").asText())
                .isNotBlank();
    }

    @Test
    void anObjectThatThereIsNotAndAWordThatIsNoActionAreNotFound() {
        assertThat(served.post("/api/objects/tgas/sync", TOKEN).status()).isEqualTo(404);
        assertThat(served.post("/api/objects/tags/drop", TOKEN).status()).isEqualTo(404);
        assertThat(served.account().requests()).isEmpty();
    }

    private void act(String action) {
        assertThat(served.post("/api/objects/tags/" + action, TOKEN).status()).isEqualTo(202);
    }
}
