package org.acreplica.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Numbers and times as people read them. */
final class Words {

    private Words() {}

    /** The two largest units that are not zero: {@code 3 d 4 h}. */
    static String duration(Duration duration) {
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

    /** The largest unit alone, rounded: {@code 3 d}. */
    static String roughly(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        long unit = seconds >= 86_400 ? 86_400 : seconds >= 3_600 ? 3_600 : seconds >= 60 ? 60 : 1;
        String[] words =
                duration(Duration.ofSeconds((seconds + unit / 2) / unit * unit)).split(" ");
        return words[0] + " " + words[1];
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
    }

    /** To the second, in UTC. */
    static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS)
                .toString()
                .replace('T', ' ')
                .replace("Z", " UTC");
    }
}
