package org.acreplica.cli.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.acreplica.model.run.Loaded;
import org.acreplica.model.run.RunCounts;
import org.acreplica.replica.WorkLeft;
import org.acreplica.sync.ReadProgress;
import org.acreplica.testing.SettableClock;
import org.junit.jupiter.api.Test;

/** The progress lines. */
class ProgressTest {

    private static final Instant START = Instant.parse("2026-09-01T12:00:00Z");

    private final List<ReadProgress> going = new ArrayList<>();
    private final SettableClock clock = new SettableClock(START);
    private Optional<Instant> heldUntil = Optional.empty();
    private WorkLeft left = new WorkLeft(0, 0, false, Optional.of(Duration.ZERO), Map.of());
    private final Progress progress = new Progress(new Given(), clock, 3);

    @Test
    void theFirstLinesSumUpWhatHasEndedAndWhatIsGoingOn() {
        progress.ended(counts(10, 1_000, OptionalLong.of(1_000)));
        going.add(run("contacts", 40, 4_000, OptionalLong.of(10_000)));
        left = new WorkLeft(50, 75, false, Optional.of(Duration.ofSeconds(72)), Map.of());
        clock.set(START.plusSeconds(10));

        assertThat(progress.lines())
                .startsWith(
                        "[########------------]  40 %  about 1:12 left",
                        "1 of 3 objects, 5000 records, 5.0 calls/s of 5")
                .hasSize(3);
        assertThat(progress.line()).isEqualTo("1 of 3 objects, 5000 records, 5.0 calls/s of 5, about 1:12 left");
    }

    @Test
    void nothingIsSaidOfTheTimeLeftWhereNothingIsGoingOnOrItCannotBeTold() {
        assertThat(progress.line()).isEqualTo("0 of 3 objects, 0 records, 0.0 calls/s of 5");
        left = new WorkLeft(1, 3, false, Optional.empty(), Map.of());
        assertThat(progress.lines()).first().isEqualTo("[#####---------------]  25 %");
    }

    @Test
    void theTimeIsTheLeastWhileSomeObjectHasNotSaidHowMuchItIs() {
        left = new WorkLeft(1, 3, true, Optional.of(Duration.ofSeconds(5)), Map.of());

        assertThat(progress.line()).endsWith(", more than 0:05 left");
    }

    @Test
    void theRateIsThatOfTheLastSeconds() {
        going.add(run("contacts", 100, 0, OptionalLong.empty()));
        clock.set(START.plusSeconds(20));
        progress.line();
        going.set(0, run("contacts", 110, 0, OptionalLong.empty()));
        clock.set(START.plusSeconds(26));
        progress.line();
        going.set(0, run("contacts", 122, 0, OptionalLong.empty()));
        clock.set(START.plusSeconds(30));

        assertThat(progress.line()).contains(" 2.2 calls/s of 5");
    }

    @Test
    void aWaitForTheRateLimitIsSaid() {
        heldUntil = Optional.of(START.plusMillis(4_500));

        assertThat(progress.line()).endsWith(", waiting 4 s");
        assertThat(progress.lines().get(1)).endsWith(", waiting 4 s");
    }

    @Test
    void aLineForEachRunThatHasPagesFollowsTheLongestFirst() {
        going.add(run("tags", 1, 100, OptionalLong.of(250)));
        going.add(run("contacts", 50, 5_000, OptionalLong.of(10_000)));
        going.add(run("scores", 1, 70, OptionalLong.empty()));
        going.add(run("deals", 0, 0, OptionalLong.of(90_000)));

        assertThat(progress.lines().subList(2, 6))
                .containsExactly(
                        "  contacts                     [##########----------] 50 of 100 pages",
                        "  tags                         [########------------] 1 of 3 pages",
                        "  scores                                              70 records",
                        "  1 more at work");
    }

    @Test
    void ofManyRunsSixAreShownAndNoLineIsWiderThanATerminal() {
        for (int i = 0; i < 60; i++) {
            going.add(run("a_very_long_name_of_an_object_" + i, 1, 12_345_600, OptionalLong.of(99_999_900)));
        }
        heldUntil = Optional.of(START.plusSeconds(3_600));
        left = new WorkLeft(1, 99_999_999, true, Optional.of(Duration.ofDays(99)), Map.of());

        assertThat(progress.lines()).hasSize(9).last().isEqualTo("  54 more at work");
        assertThat(progress.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(80));
    }

    @Test
    void aBarIsFullWhereMoreWasReadThanThereShouldBe() {
        going.add(run("tags", 4, 400, OptionalLong.of(250)));

        assertThat(progress.lines().get(2)).contains("[####################] 4 of 3 pages");
    }

    private final class Given implements Progress.Work {
        @Override
        public List<ReadProgress> going() {
            return going;
        }

        @Override
        public WorkLeft left() {
            return left;
        }

        @Override
        public Optional<Instant> heldUntil() {
            return heldUntil;
        }

        @Override
        public double requestsPerSecond() {
            return 5;
        }
    }

    private static ReadProgress run(String object, long requests, long records, OptionalLong total) {
        return new ReadProgress(object, counts(requests, records, total), records);
    }

    private static RunCounts counts(long requests, long read, OptionalLong total) {
        return new RunCounts(requests, 0, read, Loaded.NOTHING, 0, total);
    }
}
