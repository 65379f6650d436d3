package org.acreplica.model.schedule;

import java.time.Duration;
import java.time.Instant;

/** Times more than a day ahead. They come from a wrong clock, and nothing waits for them. */
public final class FarFuture {

    private static final Duration CLOCK_ERROR = Duration.ofDays(1);

    private FarFuture() {}

    public static boolean contains(Instant time, Instant now) {
        return time.isAfter(now.plus(CLOCK_ERROR));
    }
}
