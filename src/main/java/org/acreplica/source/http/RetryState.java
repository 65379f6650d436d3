package org.acreplica.source.http;

import java.time.Duration;
import org.acreplica.source.request.SourceException.Kind;
import org.acreplica.source.request.Tries;
import org.apache.camel.processor.errorhandler.RedeliveryPolicy;

/**
 * The failures of one page, which decide whether to retry and after what pause. Each kind of failure has its own number
 * of retries.
 */
final class RetryState {

    /** A single 403 may be spurious; three in a row are not. */
    private static final int FORBIDDEN_RETRIES = 2;

    /** Waiting rarely helps, but each of the three attempts resolves the name again. */
    private static final int UNKNOWN_HOST_RETRIES = 2;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    /** Each pause varies by up to this much, so that objects that failed together do not retry together. */
    private static final int JITTER_PERCENT = 25;

    private static final RedeliveryPolicy BACK_OFF = backOff();

    private final int retries;
    private final int mostTransient;
    private final int[] failures = new int[Kind.values().length];
    private Kind lastKind = Kind.TRANSIENT;
    private Duration backOff = Duration.ZERO;

    /**
     * @param retries after a transient failure, 0 or more
     * @param tries the attempts of this request; earlier ones have failed
     */
    RetryState(int retries, Tries tries) {
        this.retries = retries;
        this.mostTransient = Math.min(retries, tries.last() - 1);
        for (int failed = 1; failed < tries.first(); failed++) {
            failed(Kind.TRANSIENT);
        }
    }

    void failed(Kind kind) {
        lastKind = kind;
        failures[kind.ordinal()]++;
        if (kind == Kind.TRANSIENT || kind == Kind.UNKNOWN_HOST) {
            backOff = Duration.ofMillis(BACK_OFF.calculateRedeliveryDelay(backOff.toMillis(), 0));
        }
    }

    Kind lastKind() {
        return lastKind;
    }

    int failures() {
        return failures[lastKind.ordinal()];
    }

    /** The number of retries for failures of the last kind. */
    int most() {
        return switch (lastKind) {
            case TRANSIENT -> mostTransient;
            case UNKNOWN_HOST -> UNKNOWN_HOST_RETRIES;
            case FORBIDDEN -> FORBIDDEN_RETRIES;
            // Other requests may succeed in between; if none does, the gate gives up sooner.
            case THROTTLED -> 2 * retries + 2;
            default -> 0;
        };
    }

    boolean isWorthRetrying() {
        return failures() <= most();
    }

    /** The pause before the next attempt. After a rate-limit response, the gate makes all callers wait. */
    Duration pause() {
        return switch (lastKind) {
            case TRANSIENT, UNKNOWN_HOST -> backOff;
            case FORBIDDEN -> FIRST_PAUSE;
            default -> Duration.ZERO;
        };
    }

    private static RedeliveryPolicy backOff() {
        RedeliveryPolicy policy = new RedeliveryPolicy();
        policy.setRedeliveryDelay(FIRST_PAUSE.toMillis());
        policy.setUseExponentialBackOff(true);
        policy.setBackOffMultiplier(2);
        policy.setMaximumRedeliveryDelay(LONGEST_PAUSE.toMillis());
        policy.setUseCollisionAvoidance(true);
        policy.setCollisionAvoidancePercent(JITTER_PERCENT);
        return policy;
    }
}
