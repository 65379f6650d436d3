package org.acreplica.sync.sideload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final String TAGS = "contact_tags";

    private final Turns turns = new Turns();

    @Test
    void rowsThatCameAlongAreMergedWhileTheirObjectHasNoRunOfItsOwn() {
        assertThat(turns.take(TAGS, System.nanoTime())).isTrue();
    }

    @Test
    void nothingIsMergedDuringARunOfTheObjectsOwn() throws InterruptedException {
        turns.begin(TAGS);

        assertThat(turns.take(TAGS, System.nanoTime())).isFalse();
        assertThat(turns.take("contact_lists", System.nanoTime())).isTrue();
    }

    @Test
    void aPageAskedForBeforeTheEndOfTheObjectsOwnRunIsTooOld() throws InterruptedException {
        turns.begin(TAGS);
        long askedAt = System.nanoTime();
        turns.end(TAGS);

        assertThat(turns.take(TAGS, askedAt)).isFalse();
        assertThat(turns.take(TAGS, System.nanoTime())).isTrue();
    }

    @Test
    void anEndWithoutABeginMakesNoPageTooOld() {
        long askedAt = System.nanoTime();
        turns.end(TAGS);

        assertThat(turns.take(TAGS, askedAt)).isTrue();
    }

    @Test
    void aRunOfTheObjectsOwnWaitsForRowsThatAreBeingMerged() throws InterruptedException, ExecutionException {
        turns.take(TAGS, System.nanoTime());
        CompletableFuture<Void> run = CompletableFuture.runAsync(() -> {
            try {
                turns.begin(TAGS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        await().until(() -> turns.ownRuns(TAGS) == 1);
        assertThat(run).isNotDone();
        turns.giveBack(TAGS);
        run.get();
    }
}
