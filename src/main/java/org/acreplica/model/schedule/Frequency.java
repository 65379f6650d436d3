package org.acreplica.model.schedule;

import java.time.Duration;
import java.util.Optional;

/** How often {@code run} replicates an object: every 30 minutes, or every 1 to 24 whole hours. */
public final class Frequency {

    /** For messages. */
    public static final String ACCEPTED = "30m, or whole hours from 1h to 24h";

    private static final String HALF_AN_HOUR = "30m";
    private static final int MOST_HOURS = 24;

    private Frequency() {}

    /** Empty for anything but {@link #ACCEPTED}. */
    public static Optional<Duration> parse(String text) {
        boolean accepted = text.equals(HALF_AN_HOUR) || text.endsWith("h");
        return accepted
                ? DurationText.parsePositive(text).filter(duration -> duration.toHours() <= MOST_HOURS)
                : Optional.empty();
    }
}
