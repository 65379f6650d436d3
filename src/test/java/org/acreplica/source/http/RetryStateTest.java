package org.acreplica.source.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.acreplica.source.page.SourceException.Kind;

class RetryStateTest {

    @Property
    void eachFurtherTransientFailureIsWaitedForAboutTwiceAsLongAMinuteAtMost(
            @ForAll @IntRange(min = 2, max = 20) int failures) {
        RetryState tries = new RetryState();
        tries.failed(Kind.TRANSIENT);
        assertThat(tries.waitBeforeNext()).isBetween(Duration.ofMillis(750), Duration.ofMillis(1_250));

        for (int i = 1; i < failures; i++) {
            Duration before = tries.waitBeforeNext();
            tries.failed(Kind.TRANSIENT);
            assertThat(tries.waitBeforeNext())
                    .isLessThanOrEqualTo(Duration.ofMinutes(1))
                    .isBetween(atMostAMinute(before, 1.49), atMostAMinute(before, 2.51));
        }
    }

    @Property
    void whatTheGateWaitsForIsNotWaitedForTwiceAndStartsNothingAnew(@ForAll @IntRange(min = 1, max = 5) int refusals) {
        RetryState tries = new RetryState();
        tries.failed(Kind.TRANSIENT);

        for (int i = 0; i < refusals; i++) {
            assertThat(tries.failed(Kind.THROTTLED)).isEqualTo(i);
            assertThat(tries.waitBeforeNext()).isZero();
        }

        assertThat(tries.failed(Kind.TRANSIENT)).isEqualTo(1);
        assertThat(tries.waitBeforeNext()).isGreaterThan(Duration.ofMillis(1_100));
    }

    private static Duration atMostAMinute(Duration before, double factor) {
        return Duration.ofMillis(Math.min(60_000, (long) (before.toMillis() * factor)));
    }
}
