package org.acreplica.source.pace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the account allows, what was spent of it lately, and how ActiveCampaign answers. Thread-safe. */
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

    /** Requests per second. */
    public double limit() {
        return limit;
    }

    /** Between two requests at the current pace. */
    public Duration spacing() {
        return gate.spacing();
    }

    /**
     * Between two requests as they really leave: at the current pace or, where the last minute was slower though there
     * was work all the time, as in that minute.
     *
     * @param since when the work began
     * @return empty if no request left in that minute
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

    /** Until when a refusal for the rate holds all requests back; empty if there is no such hold. */
    public Optional<Instant> heldUntil() {
        return gate.heldUntil().filter(until -> until.isAfter(clock.instant().plus(WORTH_TELLING)));
    }

    /** Whether the last request got an answer that was no server error; true before there was any. */
    public boolean isAnswering() {
        return gate.traffic().isAnswering();
    }

    /** HTTP status of the last request that was answered. */
    public OptionalInt lastStatus() {
        return gate.traffic().lastStatus();
    }
}
