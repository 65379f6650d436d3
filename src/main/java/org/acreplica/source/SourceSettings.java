package org.acreplica.source;

import java.time.Duration;

/**
 * How ActiveCampaign is reached.
 *
 * @param apiUrl without {@code /api/3} and without a slash at the end
 * @param requestsPerSecond the share of the account's budget that this process may use, above 0
 * @param retries how often one page is asked for again after a transient failure
 * @param firstBackOff before the first of them; doubled for each further one
 */
public record SourceSettings(
        String apiUrl,
        String token,
        double requestsPerSecond,
        Duration requestTimeout,
        int retries,
        Duration firstBackOff) {

    /** Below this, the Throttle EIP's whole milliseconds are too coarse to hold one permit each. */
    private static final Duration SHORTEST_PERIOD = Duration.ofMillis(50);

    /** The Throttle EIP's permits in each {@link #permitPeriod()}: one, except at rates far above ActiveCampaign's limit. */
    int permits() {
        return (int) Math.max(1, Math.ceil(requestsPerSecond * SHORTEST_PERIOD.toMillis() / 1_000));
    }

    /** The gate's own spacing for as many permits, in whole milliseconds; the gate sees to the fraction. */
    Duration permitPeriod() {
        return Duration.ofMillis(Math.max(1, (long) Math.floor(permits() * Pace.HEADROOM * 1_000 / requestsPerSecond)));
    }

    @Override
    public String toString() {
        return apiUrl;
    }
}
