package org.acreplica.source.http;

import java.time.Duration;
import org.acreplica.source.page.SourceException.Kind;
import org.apache.camel.processor.errorhandler.RedeliveryPolicy;

/** How often one page was asked for in vain, and how long to wait before it is asked for again: each kind on its own. */
final class RetryState {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    /** Each wait is up to so much longer or shorter: objects that failed together do not come back together. */
    private static final int JITTER_PERCENT = 25;

    private static final RedeliveryPolicy BACK_OFF = backOff();

    private final int[] failures = new int[Kind.values().length];
    private Duration backOff = Duration.ZERO;
    private Duration wait = Duration.ZERO;

    /** @return how many had failed like this before */
    int failed(Kind kind) {
        switch (kind) {
            case TRANSIENT -> {
                backOff = Duration.ofMillis(BACK_OFF.calculateRedeliveryDelay(backOff.toMillis(), 0));
                wait = backOff;
            }
            case FORBIDDEN -> wait = FIRST_WAIT;
            // A refusal for the rate is waited for at the gate, by everybody.
            default -> wait = Duration.ZERO;
        }
        return failures[kind.ordinal()]++;
    }

    /** Before the next try; nothing before the first one. */
    Duration waitBeforeNext() {
        return wait;
    }

    private static RedeliveryPolicy backOff() {
        RedeliveryPolicy policy = new RedeliveryPolicy();
        policy.setRedeliveryDelay(FIRST_WAIT.toMillis());
        policy.setUseExponentialBackOff(true);
        policy.setBackOffMultiplier(2);
        policy.setMaximumRedeliveryDelay(LONGEST_WAIT.toMillis());
        policy.setUseCollisionAvoidance(true);
        policy.setCollisionAvoidancePercent(JITTER_PERCENT);
        return policy;
    }
}
