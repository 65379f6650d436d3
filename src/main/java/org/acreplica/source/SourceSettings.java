package org.acreplica.source;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.acreplica.source.pace.Pacer;

/**
 * How to reach ActiveCampaign.
 *
 * @param apiUrl without {@code /api/3} and without a trailing slash
 * @param requestsPerSecond the share of the account's budget that this process may use, above 0
 * @param retries number of retries of a page after transient failures
 */
public record SourceSettings(
        String apiUrl, String token, double requestsPerSecond, Duration requestTimeout, int retries) {

    /** Each permit of the Throttle EIP is an object. */
    private static final int MOST_PERMITS = 1_000;

    /** Identifies the account: its host, plus the port if it is not the default. */
    public String account() {
        URI url = URI.create(apiUrl);
        return url.getHost().toLowerCase(Locale.ROOT) + (url.getPort() < 0 ? "" : ":" + url.getPort());
    }

    /** The Throttle EIP's permits per {@link #permitPeriod()}: a second, or a part of one at high rates. */
    public int permits() {
        return (int) Math.max(1, Math.min(MOST_PERMITS, Math.floor(requestsPerSecond)));
    }

    /** The gate's window for as many permits, in whole milliseconds; the gate handles the fraction. */
    public Duration permitPeriod() {
        return Duration.ofMillis(
                Math.max(1, (long) Math.floor(permits() * Pacer.HEADROOM * 1_000 / requestsPerSecond)));
    }

    @Override
    public String toString() {
        return apiUrl;
    }
}
