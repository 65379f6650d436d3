package org.acreplica.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.acreplica.source.pace.RateGate;
import org.acreplica.source.pace.Traffic;

/** What the account allows, and what was spent of it lately. */
final class Budget {

    private static final Duration SPAN = Duration.ofMinutes(5);
    private static final Duration WORTH_TELLING = Duration.ofSeconds(1);

    private final RateGate gate;
    private final double limit;
    private final Clock clock;

    Budget(RateGate gate, double limit, Clock clock) {
        this.gate = gate;
        this.limit = limit;
        this.clock = clock;
    }

    /** Requests a second. */
    double limit() {
        return limit;
    }

    /** The last minutes, the oldest second first. */
    List<Traffic.Second> seconds() {
        return gate.traffic().last(SPAN);
    }

    /** Until when nobody asks, for a refusal; empty where there is no such hold. */
    Optional<Instant> heldUntil() {
        return Optional.of(gate.heldUntil())
                .filter(until -> until.isAfter(clock.instant().plus(WORTH_TELLING)));
    }
}
