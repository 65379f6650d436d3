package org.acreplica.settings;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads single settings and refuses, rather than corrects, what does not fit. */
final class SettingReader {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})([smhd])");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})(KB|MB)");

    private final SettingSources sources;

    SettingReader(SettingSources sources) {
        this.sources = sources;
    }

    SettingSources sources() {
        return sources;
    }

    Optional<String> text(Setting setting) {
        return sources.get(setting.key())
                .map(SettingSources.Value::text)
                .or(() -> Optional.of(setting.byDefault()).filter(text -> !text.isEmpty()));
    }

    String required(Setting setting, String remedy) throws SettingsException {
        return text(setting)
                .orElseThrow(() -> new SettingsException(setting.key() + " is not set.\n" + remedy + "\nSet it in "
                        + SettingSources.FILE + " or as the environment variable "
                        + SettingSources.environmentName(setting.key()) + "."));
    }

    /** A whole number from 0. */
    int wholeNumber(Setting setting) throws SettingsException {
        String text = valueOf(setting);
        if (!text.matches("\\d{1,9}")) {
            throw refused(setting, "a whole number, 0 or more");
        }
        return Integer.parseInt(text);
    }

    double positive(Setting setting) throws SettingsException {
        String text = valueOf(setting);
        if (!text.matches("\\d{1,9}(\\.\\d{1,9})?") || new BigDecimal(text).signum() == 0) {
            throw refused(setting, "a decimal number above 0, such as 5 or 3.5");
        }
        return Double.parseDouble(text);
    }

    Duration duration(Setting setting) throws SettingsException {
        Optional<Duration> duration = duration(valueOf(setting));
        if (duration.isEmpty() || duration.get().isZero()) {
            throw refused(setting, "a whole number above 0 with s, m, h or d, such as 60s");
        }
        return duration.get();
    }

    /** Empty for the word {@code never}. */
    Optional<Duration> durationOrNever(Setting setting) throws SettingsException {
        String text = valueOf(setting);
        Optional<Duration> duration = duration(text);
        if (!text.equals("never") && (duration.isEmpty() || duration.get().isZero())) {
            throw refused(setting, "a whole number above 0 with s, m, h or d, such as 7d, or never");
        }
        return duration;
    }

    /** 30 minutes, or 1 to 24 whole hours. */
    Duration frequency(String name, String byDefault) throws SettingsException {
        String text = sources.get(name).map(SettingSources.Value::text).orElse(byDefault);
        Optional<Duration> duration = duration(text);
        boolean accepted = text.equals("30m")
                || text.endsWith("h")
                        && duration.isPresent()
                        && duration.get().toHours() >= 1
                        && duration.get().toHours() <= 24;
        if (!accepted) {
            throw refused(name, byDefault, "30m, or whole hours from 1h to 24h");
        }
        return duration.get();
    }

    long bytes(Setting setting) throws SettingsException {
        Matcher matcher = SIZE.matcher(valueOf(setting));
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            throw refused(setting, "a whole number above 0 with KB or MB, such as 128MB");
        }
        return Long.parseLong(matcher.group(1)) << (matcher.group(2).equals("KB") ? 10 : 20);
    }

    <E extends Enum<E>> E oneOf(Setting setting, Class<E> type) throws SettingsException {
        String text = valueOf(setting);
        List<E> known = Arrays.asList(type.getEnumConstants());
        return known.stream()
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> refused(
                        setting,
                        String.join(
                                ", ",
                                known.stream()
                                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                        .toList())));
    }

    SettingsException refused(Setting setting, String accepted) {
        return refused(setting.key(), setting.byDefault(), accepted);
    }

    private SettingsException refused(String name, String byDefault, String accepted) {
        SettingSources.Value value =
                sources.get(name).orElseGet(() -> new SettingSources.Value(byDefault, "the default"));
        return new SettingsException(name + ": '" + withoutCredentials(value.text()) + "' can not be used ("
                + value.origin() + ").\nAccepted: " + accepted + ".");
    }

    /** Where it was set, in words. */
    String origin(Setting setting) {
        return sources.get(setting.key()).map(SettingSources.Value::origin).orElse("the default");
    }

    /** A URL may hold some, wrong as it may be: too much is left out rather than too little. */
    static String withoutCredentials(String value) {
        return value.replaceAll("//.*@", "//***@")
                .replaceAll("(?i)((password|pwd|user|username|token|secret|key)=)[^&;]*", "$1***");
    }

    private String valueOf(Setting setting) {
        return text(setting).orElseThrow();
    }

    private static Optional<Duration> duration(String text) {
        Matcher matcher = DURATION.matcher(text);
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
}
