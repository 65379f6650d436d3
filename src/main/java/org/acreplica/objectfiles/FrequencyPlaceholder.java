package org.acreplica.objectfiles;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acreplica.model.schedule.Frequency;

/**
 * The schedule of an object file, in milliseconds: {@code {{frequency:contacts}}} takes the frequency from the
 * settings; with {@code {{frequency:contact_lists:24h}}} the file sets it, unless a setting names the object.
 *
 * @param inFile empty if the file leaves it to the settings
 */
record FrequencyPlaceholder(String object, Optional<Duration> inFile) {

    static final String FUNCTION = "frequency";

    private static final Pattern WITH_FREQUENCY = Pattern.compile("\\{\\{\\s*" + FUNCTION + ":[^:{}]+:([^:{}]*)}}");

    /**
     * @param remainder what follows {@code frequency:} in the placeholder
     * @throws IllegalArgumentException if the file's frequency is not a valid {@code sync.frequency}
     */
    static FrequencyPlaceholder parse(String remainder) {
        String[] parts = remainder.split(":", 2);
        return new FrequencyPlaceholder(
                parts[0].trim(), parts.length < 2 ? Optional.empty() : Optional.of(frequency(parts[1])));
    }

    /**
     * The frequency set in the file.
     *
     * @param timer the URI that the route starts from
     * @throws IllegalArgumentException as for {@link #parse}
     */
    static Optional<Duration> in(String timer) {
        Matcher matcher = WITH_FREQUENCY.matcher(timer);
        return matcher.find() ? Optional.of(frequency(matcher.group(1))) : Optional.empty();
    }

    private static Duration frequency(String text) {
        return Frequency.parse(text.trim())
                .orElseThrow(() -> new IllegalArgumentException(
                        "the frequency '" + text.trim() + "' is not valid; accepted: " + Frequency.ACCEPTED));
    }
}
