package org.acreplica.settings;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.acreplica.model.schedule.DurationText;
import org.acreplica.model.schedule.Frequency;
import org.acreplica.model.schedule.FullEvery;
import org.acreplica.sync.settings.HashKey;

final class Formats {

    /** The value of {@code web.listen}: an IPv6 address without brackets, and a port, 0 for any free one. */
    record Listen(String address, int port) {}

    /** The forms of {@code destination.url}. */
    static final String JDBC_URLS = "jdbc:sqlite:FILE, jdbc:postgresql://HOST/DATABASE, jdbc:mariadb://HOST/DATABASE,"
            + " jdbc:mysql://HOST/DATABASE, jdbc:duckdb:FILE";

    static final Format<String> TEXT = Format.of("any text", Optional::of);

    static final Format<List<String>> LIST = Format.of(
            "a comma-separated list",
            text -> Optional.of(Arrays.stream(text.split(","))
                    .map(String::trim)
                    .filter(word -> !word.isEmpty())
                    .toList()));

    static final Format<Integer> WHOLE_NUMBER = Format.of(
            "a whole number, 0 or more", text -> matching(text, "\\d{1,9}").map(Integer::valueOf));

    static final Format<Double> RATE = Format.of(
            "a decimal number above 0, such as 5 or 3.5",
            text -> matching(text, "\\d{1,9}(\\.\\d{1,9})?")
                    .filter(number -> new BigDecimal(number).signum() > 0)
                    .map(Double::valueOf));

    static final Format<Duration> DURATION =
            Format.of("a whole number above 0 with s, m, h or d, such as 60s", DurationText::parsePositive);

    static final Format<Duration> FREQUENCY = Format.of(Frequency.ACCEPTED, Frequency::parse);

    static final Format<FullEvery> FULL_EVERY = Format.of(FullEvery.ACCEPTED, FullEvery::parse);

    /** Empty for {@code forever}. */
    static final Format<Optional<Duration>> RETENTION = Format.of(
            "a whole number above 0 with s, m, h or d, such as 90d, or forever",
            text -> text.equals("forever")
                    ? Optional.of(Optional.empty())
                    : DurationText.parsePositive(text).map(Optional::of));

    /** In bytes. */
    static final Format<Long> SIZE = Format.of("a whole number above 0 with KB or MB, such as 128MB", Formats::bytes);

    static final Format<Boolean> FLAG =
            Format.of("true, false", text -> matching(text, "true|false").map(Boolean::valueOf));

    static final Format<Path> FOLDER = Format.of("a folder path", Formats::path);

    static final Format<String> API_URL = new Format<>(ApiUrl::accepted, ApiUrl::parse);

    static final Format<String> API_KEY =
            Format.of("the key from Settings > Developer; no whitespace", text -> matching(text, "[!-~]+"));

    static final Format<String> JDBC_URL = Format.of(JDBC_URLS, text -> matching(text, "jdbc:[a-z0-9]+:.+"));

    static final Format<String> SCHEMA = Format.of(
            "a name of letters, digits and _, at most 60", text -> matching(text, "[A-Za-z_][A-Za-z0-9_]{0,59}"));

    static final Format<HashKey> HASH_KEY = Format.of(
            "at least " + HashKey.SHORTEST + " characters",
            text -> Optional.of(text)
                    .filter(key -> key.codePointCount(0, key.length()) >= HashKey.SHORTEST)
                    .map(HashKey::new));

    static final Format<URI> NOTIFY_URL = Format.of("an https URL; http only for localhost", UrlText::secure);

    static final Format<Listen> LISTEN =
            Format.of("ADDRESS:PORT, such as 127.0.0.1:8080; port 0 takes a free one", Formats::listen);

    private static final Pattern SIZE_TEXT = Pattern.compile("(\\d{1,9})(KB|MB)");
    private static final Pattern LISTEN_TEXT = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[A-Za-z0-9.-]+):(\\d{1,5})");
    private static final int LAST_PORT = 65_535;

    private Formats() {}

    /** The constants of the enum, in lower case, with {@code -} for {@code _}. */
    static <E extends Enum<E>> Format<E> oneOf(Class<E> type) {
        Function<E, String> word =
                constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        List<E> constants = Arrays.asList(type.getEnumConstants());
        return Format.of(
                constants.stream().map(word).collect(Collectors.joining(", ")),
                text -> constants.stream()
                        .filter(constant -> word.apply(constant).equals(text))
                        .findFirst());
    }

    private static Optional<String> matching(String text, String pattern) {
        return text.matches(pattern) ? Optional.of(text) : Optional.empty();
    }

    private static Optional<Long> bytes(String text) {
        Matcher matcher = SIZE_TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long bytes = Long.parseLong(matcher.group(1)) << (matcher.group(2).equals("KB") ? 10 : 20);
        return bytes == 0 ? Optional.empty() : Optional.of(bytes);
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<Listen> listen(String text) {
        Matcher matcher = LISTEN_TEXT.matcher(text);
        if (!matcher.matches() || Integer.parseInt(matcher.group(2)) > LAST_PORT) {
            return Optional.empty();
        }
        return Optional.of(new Listen(matcher.group(1).replaceAll("[\\[\\]]", ""), Integer.parseInt(matcher.group(2))));
    }
}
