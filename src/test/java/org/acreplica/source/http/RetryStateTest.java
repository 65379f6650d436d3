package org.acreplica.source.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.acreplica.source.request.SourceException.Kind;
import org.acreplica.source.request.Tries;

@Tag("slow")
class RetryStateTest {

    @Property
    void eachFurtherTransientFailureIsWaitedForAboutTwiceAsLongAMinuteAtMost(
            @ForAll @IntRange(min = 2, max = 20) int failures) {
        RetryState retries = new RetryState(failures, Tries.ALL);
        retries.failed(Kind.TRANSIENT);
        assertThat(retries.pause()).isBetween(Duration.ofMillis(750), Duration.ofMillis(1_250));

        for (int i = 1; i < failures; i++) {
            Duration before = retries.pause();
            retries.failed(Kind.TRANSIENT);
            assertThat(retries.pause())
                    .isLessThanOrEqualTo(Duration.ofMinutes(1))
                    .isBetween(atMostAMinute(before, 1.49), atMostAMinute(before, 2.51));
        }
    }

    @Property
    void whatTheGateWaitsForIsNotWaitedForTwiceAndStartsNothingAnew(@ForAll @IntRange(min = 1, max = 5) int refusals) {
        RetryState retries = new RetryState(2, Tries.ALL);
        retries.failed(Kind.TRANSIENT);

        for (int i = 1; i <= refusals; i++) {
            retries.failed(Kind.THROTTLED);
            assertThat(retries.failures()).isEqualTo(i);
            assertThat(retries.pause()).isZero();
        }

        retries.failed(Kind.TRANSIENT);
        assertThat(retries.failures()).isEqualTo(2);
        assertThat(retries.pause()).isGreaterThan(Duration.ofMillis(1_100));
    }

    @Property
    void eachKindHasRetriesOfItsOwn(@ForAll @IntRange(min = 0, max = 9) int retries) {
        RetryState state = new RetryState(retries, Tries.ALL);

        assertThat(worthRetrying(state, Kind.FORBIDDEN)).isEqualTo(2);
        assertThat(worthRetrying(state, Kind.UNKNOWN_HOST)).isEqualTo(2);
        assertThat(worthRetrying(state, Kind.TRANSIENT)).isEqualTo(retries);
        assertThat(worthRetrying(state, Kind.THROTTLED)).isEqualTo(2 * retries + 2);
        assertThat(worthRetrying(state, Kind.TERMINAL)).isZero();
        assertThat(worthRetrying(state, Kind.STOPPING)).isZero();
    }

    @Property
    void theTriesOfAPageThatAreLeftForLaterArePausedForAsIfTheyFollowedTheOthers(
            @ForAll @IntRange(min = 2, max = 9) int retries) {
        int half = (retries + 2) / 2;
        assertThat(worthRetrying(new RetryState(retries, Tries.upTo(half)), Kind.TRANSIENT))
                .isEqualTo(half - 1);
        RetryState rest = new RetryState(retries, Tries.from(half + 1));

        assertThat(rest.pause()).isGreaterThanOrEqualTo(Duration.ofMillis((long) (750 * Math.pow(1.5, half - 1))));
        assertThat(worthRetrying(rest, Kind.TRANSIENT)).isEqualTo(retries - half);
    }

    private static int worthRetrying(RetryState state, Kind kind) {
        int times = 0;
        state.failed(kind);
        while (state.isWorthRetrying()) {
            times++;
            state.failed(kind);
        }
        return times;
    }

    private static Duration atMostAMinute(Duration before, double factor) {
        return Duration.ofMillis(Math.min(60_000, (long) (before.toMillis() * factor)));
    }
}
