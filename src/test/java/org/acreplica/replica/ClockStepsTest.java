package org.acreplica.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.acreplica.sync.Runs;
import org.acreplica.testing.SettableClock;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** The machine's clock is set while the service runs. */
class ClockStepsTest {

    private static final Duration FREQUENCY = Duration.ofHours(6);

    @Test
    void aClockThatIsSetBackTakesTheNextRunAlong() throws Exception {
        assertThat(nextRunAfterStep(Duration.ofHours(-2)))
                .isBetween(FREQUENCY.minusHours(2).minusMinutes(1), FREQUENCY.minusHours(2));
    }

    @Test
    void aSmallCorrectionChangesNothing() throws Exception {
        assertThat(nextRunAfterStep(Duration.ofSeconds(-5))).isBetween(FREQUENCY.minusMinutes(1), FREQUENCY);
    }

    @Test
    void aClockThatIsSetAheadLeavesTheTimersToQuartz() throws Exception {
        assertThat(nextRunAfterStep(Duration.ofHours(2))).isBetween(FREQUENCY.minusMinutes(1), FREQUENCY);
    }

    /** Measured from before the step. */
    private static Duration nextRunAfterStep(Duration step) throws Exception {
        SettableClock clock = new SettableClock(Instant.now());
        try (CamelContext context = new DefaultCamelContext()) {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("quartz:activecampaign/tags?autoStartScheduler=false&trigger.repeatInterval="
                                    + FREQUENCY.toMillis())
                            .routeId("tags")
                            .log("tick");
                }
            });
            context.start();
            Schedules schedules = new Schedules(context, new Runs(), clock);
            Instant before = clock.instant();
            schedules.settle("tags", Optional.of(before));

            clock.set(before.plus(step));
            schedules.followClock();

            return Duration.between(before, schedules.next("tags").orElseThrow());
        }
    }
}
