package org.acreplica.source.pace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The account's request budget, its recent use, and how ActiveCampaign responds. Thread-safe. */
public final class Budget {

    private static final Duration SPAN = Duration.ofMinutes(5);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration WORTH_TELLING = Duration.ofSeconds(1);

    private final RateGate gate;
    private final double limit;
    private final Clock clock;

    /** @param limit requests per second */
    public Budget(RateGate gate, double limit, Clock clock) {
        this.gate = gate;
        this.limit = limit;
        this.clock = clock;
    }

    public double limit() {
        return limit;
    }

    /** The time between two requests at the current rate. */
    public Duration spacing() {
        return gate.spacing();
    }

    /**
     * The actual time between two requests: that of the current rate, or that of the last minute if it was slower
     * although there was always work.
     *
     * @param since when the work began
     * @return empty if no request was sent in that minute
     */
    public Optional<Duration> spacingSince(Instant since) {
        if (since.isAfter(clock.instant().minus(MINUTE))) {
            return Optional.of(spacing());
        }
        int calls = gate.traffic().last(MINUTE).stream()
                .mapToInt(Traffic.Second::calls)
                .sum();
        if (calls == 0) {
            return Optional.empty();
        }
        Duration seen = MINUTE.dividedBy(calls);
        boolean isSlower = seen.compareTo(spacing().multipliedBy(11).dividedBy(10)) > 0;
        return Optional.of(isSlower ? seen : spacing());
    }

    /** The last minutes, the oldest second first. */
    public List<Traffic.Second> seconds() {
        return gate.traffic().last(SPAN);
    }

    /** The end of a hold after a rate-limit response; empty if there is none. */
    public Optional<Instant> heldUntil() {
        return gate.heldUntil().filter(until -> until.isAfter(clock.instant().plus(WORTH_TELLING)));
    }

    /** Whether the last request got a response other than a server error; true before the first. */
    public boolean isAnswering() {
        return gate.traffic().isAnswering();
    }

    /** HTTP status of the last response. */
    public OptionalInt lastStatus() {
        return gate.traffic().lastStatus();
    }
}
