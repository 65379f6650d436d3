package org.acreplica.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.acreplica.objectfiles.ObjectFileProblem;
import org.acreplica.testing.Serving;
import org.acreplica.testing.TestObjectFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Object files are edited while the service runs. */
@Tag("slow")
class LiveEditsTest {

    @TempDir
    private Path home;

    private Serving serving;

    @BeforeEach
    void aServiceWithTags() {
        serving = new Serving(home).file(tags()).start();
        serving.account().collection("tags").putRaw(1, "{\"id\":\"1\",\"tag\":\"a\",\"cdate\":\"2026-01-02\"}");
        serving.awaitRuns("tags", 1);
    }

    @AfterEach
    void stop() {
        serving.close();
    }

    @Test
    void aNewFileAddsAnObjectThatIsReplicatedAtOnce() {
        serving.file(lists());
        serving.awaitRuns("lists", 1);
        assertThat(serving.service().objects())
                .extracting(served -> served.object().name())
                .containsExactly("lists", "tags");
    }

    @Test
    void aColumnThatIsAddedIsFilledByTheNextRun() {
        serving.file(tags().columns("id bigint", "label text tag"));
        await().until(() -> serving.object("tags").object().columns().size() == 2);
        serving.runNow("tags");
        assertThat(serving.database().table("tags").row(1)).containsEntry("label", "a");
    }

    @Test
    void anotherScheduleCountsFromTheLastSuccess() {
        serving.file(tags(Duration.ofHours(1)));
        await().until(() -> serving.object("tags").frequency().equals(Duration.ofHours(1)));
        assertThat(serving.object("tags").nextRun().orElseThrow())
                .isBetween(Instant.now().plusSeconds(3_000), Instant.now().plusSeconds(3_600));
        assertThat(serving.runs("tags")).hasSize(1);
    }

    @Test
    void aRereadThatTheDatabaseRefusesIsTriedUntilItIsDone() {
        for (String change : List.of("UPDATE", "DELETE")) {
            serving.database()
                    .execute("CREATE TRIGGER \"refuse_" + change + "\" BEFORE " + change
                            + " ON \"_replica_objects\" BEGIN SELECT RAISE(ABORT, 'refused'); END");
        }
        serving.service().reread("tags");
        await().during(Duration.ofMillis(500)).until(() -> serving.runs("tags").size() == 1);

        for (String change : List.of("UPDATE", "DELETE")) {
            serving.database().execute("DROP TRIGGER \"refuse_" + change + "\"");
        }

        serving.awaitRuns("tags", 2);
    }

    @Test
    void aBrokenFileIsRefusedByLineAndTheObjectGoesOnAsBefore() {
        serving.write("tags.camel.yaml", tags().text().replace("mode", "mood"));
        ObjectFileProblem problem = awaitProblem();
        assertThat(problem.file()).isEqualTo("tags.camel.yaml");
        assertThat(problem.line()).isEqualTo(11);
        assertThat(problem.reason()).contains("mood");
        serving.runNow("tags");
    }

    @Test
    void aScheduleThatIsNoneIsRefused() {
        serving.write(
                "tags.camel.yaml",
                tags().text().replace("trigger.repeatInterval: \"{{frequency:tags}}\"", "cron: every day"));
        assertThat(awaitProblem().line()).isEqualTo(6);
        serving.runNow("tags");
    }

    @Test
    void whatCamelRefusesIsFoundBeforeTheRouteIsTouched() {
        serving.write("tags.camel.yaml", tags().text().replace("stateful: true", "stateless: true"));
        assertThat(awaitProblem().reason()).contains("stateless");
        serving.runNow("tags");
    }

    @Test
    void aRepairedFileIsFollowed() {
        serving.write("tags.camel.yaml", "- route:");
        awaitProblem();
        serving.file(tags(Duration.ofHours(1)));
        await().until(() -> serving.object("tags").frequency().equals(Duration.ofHours(1)));
        assertThat(serving.service().problems()).isEmpty();
    }

    @Test
    void aDeletedFileStopsItsObjectAndLeavesTheTable() throws IOException {
        serving.file(lists());
        serving.awaitRuns("lists", 1);
        Files.delete(serving.folder().resolve("tags.camel.yaml"));
        await().until(() -> serving.service().object("tags").isEmpty());
        assertThat(serving.service().runNow("tags")).isFalse();
        assertThat(serving.database().table("tags").row(1)).containsEntry("id", "1");
        assertThat(serving.service().problems()).isEmpty();
    }

    @Test
    void aFolderThatVanishesIsToldAndWhatRanGoesOn() throws IOException {
        Path away = serving.folder().resolveSibling("away");
        Files.move(serving.folder(), away);
        assertThat(awaitProblem().file()).isEqualTo(serving.folder().toString());
        serving.runNow("tags");
        Files.move(away, serving.folder());
        await().until(() -> serving.service().problems().isEmpty());
    }

    private ObjectFileProblem awaitProblem() {
        await().until(() -> serving.service().problems().size() == 1);
        return serving.service().problems().get(0);
    }

    private static TestObjectFile tags() {
        return TestObjectFile.named("tags", "tags").columns("id bigint");
    }

    private static TestObjectFile tags(Duration frequency) {
        return tags().every(frequency);
    }

    private static TestObjectFile lists() {
        return TestObjectFile.named("lists", "lists").columns("id bigint");
    }
}
