package org.acreplica.report;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Formats numbers and times for people. */
public final class Words {

    private Words() {}

    /** The two largest units that are not zero: {@code 3 d 4 h}. */
    public static String duration(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        long[] parts = {seconds / 86_400, seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60};
        String[] units = {"d", "h", "min", "s"};
        for (int i = 0; i < parts.length - 1; i++) {
            if (parts[i] > 0) {
                String first = parts[i] + " " + units[i];
                return parts[i + 1] > 0 ? first + " " + parts[i + 1] + " " + units[i + 1] : first;
            }
        }
        return seconds + " s";
    }

    /** Only the largest unit, rounded: {@code 3 d}. */
    public static String roughly(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        long unit = seconds >= 86_400 ? 86_400 : seconds >= 3_600 ? 3_600 : seconds >= 60 ? 60 : 1;
        String[] words =
                duration(Duration.ofSeconds((seconds + unit / 2) / unit * unit)).split(" ");
        return words[0] + " " + words[1];
    }

    /** For work in progress, no finer than it can be known: {@code 4 min 10 s}, {@code 12 min}, {@code 1 h 5 min}. */
    public static String left(Duration duration) {
        long seconds = Math.max(0, Math.round(duration.toMillis() / 1_000.0));
        long unit = seconds >= 600 ? 60 : seconds >= 60 ? 10 : 1;
        return duration(Duration.ofSeconds((seconds + unit / 2) / unit * unit));
    }

    /** A number and what it counts: {@code 1 row}, {@code 1 200 rows}. */
    public static String count(long number, String noun) {
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** As a setting value: {@code 30m}, {@code 6h}; days are written in hours. */
    public static String setting(Duration duration) {
        if (duration.toMillis() % 1_000 != 0) {
            return duration.toMillis() + "ms";
        }
        if (duration.isZero() || duration.toSeconds() % 60 != 0) {
            return duration.toSeconds() + "s";
        }
        return duration.toMinutes() % 60 == 0 ? duration.toHours() + "h" : duration.toMinutes() + "m";
    }

    /** Minutes and seconds: {@code 1:05}. */
    public static String clock(Duration duration) {
        return String.format(Locale.ROOT, "%d:%02d", duration.toMinutes(), duration.toSecondsPart());
    }

    /** Seconds with one decimal: {@code 12.3}. */
    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
    }

    /** Without a zero fraction: {@code 5}, {@code 3.5}. */
    public static String number(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    /** With thin spaces between thousands. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
    }

    /** To the second, in UTC. */
    public static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS)
                .toString()
                .replace('T', ' ')
                .replace("Z", " UTC");
    }
}
