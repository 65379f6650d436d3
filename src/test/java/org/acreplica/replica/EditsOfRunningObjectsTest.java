package org.acreplica.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.acreplica.testing.Serving;
import org.acreplica.testing.TestObjectFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An object's file is edited while the object is being read. */
@Tag("slow")
class EditsOfRunningObjectsTest {

    private static final int TAGS = 1_500;

    @TempDir
    private Path home;

    private Serving serving;
    private final Semaphore pages = new Semaphore(0);
    private final CountDownLatch reading = new CountDownLatch(1);

    /** Pages wait until they are let through. */
    @BeforeEach
    void aRunThatWaitsForItsPages() throws InterruptedException {
        serving = new Serving(home);
        for (int id = 1; id <= TAGS; id++) {
            serving.account().collection("tags").putRaw(id, "{\"id\":\"" + id + "\",\"tag\":\"tag " + id + "\"}");
        }
        serving.account().collection("tags").beforePage(query -> {
            reading.countDown();
            pages.acquireUninterruptibly();
        });
        serving.file(tags("id bigint")).start();
        reading.await();
    }

    @AfterEach
    void stop() {
        pages.release(1_000_000);
        serving.close();
    }

    @Test
    void theRunEndsAtAPageAndTheNextOneGoesOnFromThere() {
        serving.file(tags("id bigint").every(Duration.ofHours(1)));
        pages.release(3);
        await().until(() -> serving.object("tags").frequency().equals(Duration.ofHours(1)) || release());
        pages.release(1_000_000);
        serving.awaitRuns("tags", 1);
        assertThat(serving.runs("tags")).containsExactly("interrupted", "succeeded");
        assertThat(serving.database().table("tags").count("1 = 1")).isEqualTo(TAGS);
    }

    @Test
    void aColumnThatIsAddedIsFilledInEveryRow() {
        serving.file(tags("id bigint", "label text tag"));
        pages.release(3);
        await().until(() -> serving.object("tags").object().columns().size() == 2 || release());
        pages.release(1_000_000);
        serving.awaitRuns("tags", 1);
        assertThat(serving.database().table("tags").count("\"label\" = 'tag ' || \"id\""))
                .isEqualTo(TAGS);
    }

    @Test
    void aRunOfADeletedFileEnds() throws Exception {
        Files.move(serving.folder().resolve("tags.camel.yaml"), home.resolve("tags.camel.yaml"));
        serving.file(TestObjectFile.named("lists", "lists").columns("id bigint"));
        await().until(() -> serving.service().object("tags").isEmpty() || release());
        assertThat(serving.runs("tags")).doesNotContain("succeeded");
    }

    /** Releases one more page, slowly enough for the edit to be noticed before the last one. */
    private boolean release() {
        pages.release();
        return false;
    }

    private static TestObjectFile tags(String... columns) {
        return TestObjectFile.named("tags", "tags").columns(columns);
    }
}
