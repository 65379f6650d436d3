package org.acreplica.source.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.acreplica.testing.SettableClock;
import org.acreplica.time.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The actual request rate, from which the time left is estimated. */
class BudgetTest {

    private static final Instant START = Instant.parse("2026-09-01T12:00:00Z");

    private final SettableClock clock = new SettableClock(START);
    private final RateGate gate = new RateGate(5, 0, clock, Time.ofMachine());
    private final Budget budget = new Budget(gate, 5, clock);

    @AfterEach
    void close() {
        gate.close();
    }

    @Test
    void workThatHasJustBegunGoesAtThePaceOfTheBudget() {
        assertThat(budget.spacingSince(START.minusSeconds(59))).contains(budget.spacing());
    }

    @Test
    void workThatWasSlowerForAMinuteGoesOnLikeThat() {
        send(60, 1);

        assertThat(budget.spacingSince(START)).contains(Duration.ofSeconds(1));
    }

    @Test
    void aMinuteCloseToTheBudgetCountsAsIt() {
        send(57, 5);

        assertThat(budget.spacingSince(START)).contains(budget.spacing());
    }

    @Test
    void whereNothingLeftForAMinuteItCannotBeTold() {
        send(3, 5);
        clock.set(clock.instant().plusSeconds(61));

        assertThat(budget.spacingSince(START)).isEmpty();
    }

    /** Sends this many calls in each of this many seconds of a minute that has then passed. */
    private void send(int seconds, int calls) {
        for (int second = 0; second < seconds; second++) {
            clock.set(START.plusSeconds(1 + second));
            for (int call = 0; call < calls; call++) {
                gate.traffic().sent();
            }
        }
        clock.set(START.plusSeconds(60));
    }
}
