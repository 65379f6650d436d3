package org.acreplica.model.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often an object that is not read in full by each run is read in full: {@code sync.full-every} and the word
 * {@code fullEvery} of an object file.
 *
 * @param interval empty for never
 */
public record FullEvery(Optional<Duration> interval) {

    /** For messages. */
    public static final String ACCEPTED = "a whole number above 0 with s, m, h or d, such as 7d, or never";

    public static final FullEvery NEVER = new FullEvery(Optional.empty());

    private static final String NEVER_WORD = "never";

    /** Empty for anything but {@link #ACCEPTED}. */
    public static Optional<FullEvery> parse(String text) {
        return text.equals(NEVER_WORD)
                ? Optional.of(NEVER)
                : DurationText.parsePositive(text).map(duration -> new FullEvery(Optional.of(duration)));
    }

    /**
     * Whether a full read is due.
     *
     * @param last when the object was last read in full; empty if it never was. In the {@link FarFuture} it does not
     *     count.
     */
    public boolean isDue(Optional<Instant> last, Instant now) {
        return interval.isPresent()
                && last.map(at -> !at.plus(interval.get()).isAfter(now) || FarFuture.contains(at, now))
                        .orElse(true);
    }
}
