package org.acreplica.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.acreplica.model.Loaded;
import org.acreplica.model.RunCounts;
import org.acreplica.sync.ReadProgress;
import org.junit.jupiter.api.Test;

/** The lines that say what is going on. */
class ProgressTest {

    private static final Instant START = Instant.parse("2026-09-01T12:00:00Z");

    private final List<ReadProgress> going = new ArrayList<>();
    private final Hands clock = new Hands();
    private Optional<Instant> heldUntil = Optional.empty();
    private final Progress progress = new Progress(() -> going, () -> heldUntil, clock, 3, 5);

    @Test
    void theFirstLineSumsUpWhatHasEndedAndWhatIsGoingOn() {
        progress.ended(counts(10, 1_000, OptionalLong.of(1_000)));
        going.add(run("contacts", 40, 4_000, OptionalLong.of(10_000)));
        clock.now = START.plusSeconds(10);

        assertThat(progress.lines(1))
                .containsExactly("1 of 3 objects, 5000 records, 5.0 calls/s of 5, about 0:12 left");
    }

    @Test
    void nothingIsSaidOfTheTimeLeftWhereNothingIsGoingOn() {
        assertThat(progress.lines(5)).containsExactly("0 of 3 objects, 0 records, 0.0 calls/s of 5");
    }

    @Test
    void aRunWhoseTotalIsNotKnownCountsAsOneMorePage() {
        going.add(run("scores", 3, 300, OptionalLong.empty()));
        going.add(run("notes", 3, 300, OptionalLong.empty()));

        assertThat(progress.lines(1).get(0)).endsWith("about 0:00 left");
    }

    @Test
    void theRateIsThatOfTheLastSeconds() {
        going.add(run("contacts", 100, 0, OptionalLong.empty()));
        clock.now = START.plusSeconds(20);
        progress.lines(1);
        going.set(0, run("contacts", 110, 0, OptionalLong.empty()));
        clock.now = START.plusSeconds(26);
        progress.lines(1);
        going.set(0, run("contacts", 122, 0, OptionalLong.empty()));
        clock.now = START.plusSeconds(30);

        assertThat(progress.lines(1).get(0)).contains(" 2.2 calls/s of 5");
    }

    @Test
    void aWaitForTheRateLimitIsSaid() {
        heldUntil = Optional.of(START.plusMillis(4_500));

        assertThat(progress.lines(1).get(0)).endsWith("waiting 4 s for the rate limit");
    }

    @Test
    void aLineForEachRunThatHasPagesFollowsTheLongestFirst() {
        going.add(run("tags", 1, 100, OptionalLong.of(250)));
        going.add(run("contacts", 50, 5_000, OptionalLong.of(10_000)));
        going.add(run("scores", 1, 70, OptionalLong.empty()));
        going.add(run("deals", 0, 0, OptionalLong.of(90_000)));

        assertThat(progress.lines(9))
                .hasSize(4)
                .element(1)
                .isEqualTo("  contacts                     [##########----------] 50 of 100 pages");
        assertThat(progress.lines(9).get(2))
                .isEqualTo("  tags                         [########------------] 1 of 3 pages");
        assertThat(progress.lines(9).get(3))
                .isEqualTo("  scores                                              70 records");
        assertThat(progress.lines(2)).hasSize(2);
    }

    @Test
    void aBarIsFullWhereMoreWasReadThanThereShouldBe() {
        going.add(run("tags", 4, 400, OptionalLong.of(250)));

        assertThat(progress.lines(2).get(1)).contains("[####################] 4 of 3 pages");
    }

    private static ReadProgress run(String object, long requests, long records, OptionalLong total) {
        return new ReadProgress(object, counts(requests, records, total), records);
    }

    private static RunCounts counts(long requests, long read, OptionalLong total) {
        return new RunCounts(requests, 0, read, Loaded.NOTHING, 0, total);
    }

    private static final class Hands extends Clock {
        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
