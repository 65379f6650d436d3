package org.acreplica.source.pace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.acreplica.source.page.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Evaluates rate-limit responses, 429 and 503: how long to hold all requests, and when waiting becomes pointless.
 * Guarded by the gate's lock.
 */
final class Refusals {

    static final Duration LONGEST_HOLD = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final Duration SHORTEST_HOLD = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 6;

    private final int most;
    private final Clock clock;

    private int inARow;
    private long last;
    private boolean pointless;
    private long pointlessUntil;

    /** @param most consecutive refusals to wait for */
    Refusals(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    /**
     * Takes a refusal. Refusals of requests sent before the last refusal arrived count as the same one.
     *
     * @param sentAt when the rejected request was sent
     * @return how long to hold all requests: as the response says, else 1 s, doubled with each consecutive refusal
     */
    Duration take(Response answer, long sentAt, long now) {
        if (inARow == 0 || sentAt - last > 0) {
            inARow++;
        }
        last = now;
        Duration hold = answer.retryAfter(clock.instant())
                .orElse(SHORTEST_HOLD.multipliedBy(1L << Math.min(MOST_DOUBLINGS, inARow - 1)));
        boolean tooLong = hold.compareTo(LONGEST_HOLD) > 0 || inARow > most;
        if (tooLong) {
            pointless = true;
            pointlessUntil = now + hold.toNanos();
        }
        LOG.warn(
                "ActiveCampaign returned {} (rate limit), {} in a row; pausing all requests for {} s{}",
                answer.status(),
                inARow,
                hold.toSeconds(),
                tooLong ? "; too long to wait, giving up" : "");
        return hold;
    }

    /** A good response ends the series. */
    void end() {
        inARow = 0;
    }

    /** Whether the last response that concerned the rate was a refusal. */
    boolean isGoingOn() {
        return inARow > 0;
    }

    /** Whether a request should fail at once rather than wait. */
    boolean isWaitingPointless(long now) {
        pointless &= pointlessUntil - now > 0;
        return pointless;
    }

    /** Until when waiting is pointless, in whole seconds. */
    Instant pointlessUntil(long now) {
        return clock.instant().plusNanos(pointlessUntil - now).truncatedTo(ChronoUnit.SECONDS);
    }
}
