package org.acreplica.source;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.acreplica.source.pace.Pacer;

/**
 * How ActiveCampaign is reached.
 *
 * @param apiUrl without {@code /api/3} and without a slash at the end
 * @param requestsPerSecond the share of the account's budget that this process may use, above 0
 * @param retries how often one page is requested again after a transient failure
 */
public record SourceSettings(
        String apiUrl, String token, double requestsPerSecond, Duration requestTimeout, int retries) {

    /** Each permit of the Throttle EIP is an object. */
    private static final int MOST_PERMITS = 1_000;

    /** The account as it is distinguished from others: its host, and its port where that is not the usual one. */
    public String account() {
        URI url = URI.create(apiUrl);
        return url.getHost().toLowerCase(Locale.ROOT) + (url.getPort() < 0 ? "" : ":" + url.getPort());
    }

    /**
     * The Throttle EIP's permits in any {@link #permitPeriod()}: those of a second, or of a part of it at high rates.
     */
    public int permits() {
        return (int) Math.max(1, Math.min(MOST_PERMITS, Math.floor(requestsPerSecond)));
    }

    /** The gate's own window for as many permits, in whole milliseconds; the gate sees to the fraction. */
    public Duration permitPeriod() {
        return Duration.ofMillis(
                Math.max(1, (long) Math.floor(permits() * Pacer.HEADROOM * 1_000 / requestsPerSecond)));
    }

    @Override
    public String toString() {
        return apiUrl;
    }
}
