package org.acreplica.model.schedule;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as written in settings and object files. */
public final class DurationText {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})([smhd])");

    private DurationText() {}

    /** A whole number with s, m, h or d: {@code 90s}, {@code 7d}; empty for any other text. */
    public static Optional<Duration> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "s" -> Duration.ofSeconds(number);
                    case "m" -> Duration.ofMinutes(number);
                    case "h" -> Duration.ofHours(number);
                    default -> Duration.ofDays(number);
                });
    }

    /** As {@link #parse}, but also empty for zero. */
    public static Optional<Duration> parsePositive(String text) {
        return parse(text).filter(duration -> !duration.isZero());
    }
}
