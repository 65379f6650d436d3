package org.acreplica.source.pace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.acreplica.source.page.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What refusals for the rate, 429 and 503, mean: how long all requests are held, and when waiting makes no sense any
 * more. Guarded by the gate's lock.
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

    /** @param most refusals in a row that are waited for */
    Refusals(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    /**
     * Takes a refusal. Those of requests that were sent before the last one came count with it.
     *
     * @param sentAt when the request was sent that is refused
     * @return how long all requests are to be held: as the answer says, else 1 s, doubled with each refusal in a row
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

    /** A good answer ends the row. */
    void end() {
        inARow = 0;
    }

    /** Whether the last answer that said anything of the rate was a refusal. */
    boolean isGoingOn() {
        return inARow > 0;
    }

    /** Whether a request is better refused at once than held. */
    boolean isWaitingPointless(long now) {
        pointless &= pointlessUntil - now > 0;
        return pointless;
    }

    /** Until when waiting is pointless, in whole seconds. */
    Instant pointlessUntil(long now) {
        return clock.instant().plusNanos(pointlessUntil - now).truncatedTo(ChronoUnit.SECONDS);
    }
}
