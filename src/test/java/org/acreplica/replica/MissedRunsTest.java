package org.acreplica.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.acreplica.testing.Serving;
import org.acreplica.testing.TestObjectFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are due while the previous one is in progress. */
@Tag("slow")
class MissedRunsTest {

    private static final Duration FREQUENCY = Duration.ofMillis(500);

    @TempDir
    private Path home;

    @Test
    void theyAreCountedAndNotMadeUpFor() {
        Semaphore pages = new Semaphore(0);
        try (Serving serving = new Serving(home)) {
            serving.account().collection("tags").putRaw(1, "{\"id\":\"1\"}");
            serving.account().collection("tags").beforePage(query -> pages.acquireUninterruptibly());
            serving.file(TestObjectFile.named("tags", "tags").every(FREQUENCY).columns("id bigint"))
                    .start();

            await().until(() -> !serving.account().requests().isEmpty());
            Instant fourTicksLater = Instant.now().plus(FREQUENCY.multipliedBy(4));
            await().until(() -> Instant.now().isAfter(fourTicksLater));
            assertThat(serving.runs("tags")).hasSizeLessThanOrEqualTo(1);

            pages.release();

            await().until(() -> serving.object("tags").missedRuns() >= 3);
            assertThat(serving.account().requests())
                    .filteredOn(request -> request.path().equals("/api/3/tags"))
                    .hasSizeLessThanOrEqualTo(2);
            pages.release(1_000_000);
        }
    }
}
