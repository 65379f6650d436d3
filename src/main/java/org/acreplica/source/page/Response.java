package org.acreplica.source.page;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Status and headers of an HTTP response. */
public record Response(int status, Map<String, Object> headers) {

    /** Larger numbers count as this one: 31 years, if they are seconds. */
    private static final long LARGEST = 999_999_999;

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Some accounts reportedly get 503 instead of 429. */
    public boolean isRefusedForRate() {
        return status == 429 || status == 503;
    }

    /** {@code Retry-After} as seconds or as an HTTP date; empty if it is missing or neither. */
    public Optional<Duration> retryAfter(Instant now) {
        String text = header("Retry-After");
        if (text == null) {
            return Optional.empty();
        }
        OptionalLong seconds = wholeNumber(text);
        if (seconds.isPresent()) {
            return Optional.of(Duration.ofSeconds(seconds.getAsLong()));
        }
        try {
            Instant until = ZonedDateTime.parse(text.trim(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    boolean has(String name) {
        return header(name) != null;
    }

    /** A header that is a whole number. */
    public OptionalLong number(String name) {
        String text = header(name);
        return text == null ? OptionalLong.empty() : wholeNumber(text);
    }

    /** A repeated header is a list: of one value if they are equal, else of all. */
    private @Nullable String header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name) && header.getValue() != null)
                .flatMap(header -> header.getValue() instanceof Collection<?> values
                        ? values.stream()
                        : Stream.of(header.getValue()))
                .map(Object::toString)
                .distinct()
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(","), joined -> joined.isEmpty() ? null : joined));
    }

    /** The largest of several values joined by commas, as intermediaries do. */
    private static OptionalLong wholeNumber(String text) {
        if (!text.matches("\\s*\\d+\\s*(,\\s*\\d+\\s*)*")) {
            return OptionalLong.empty();
        }
        return Stream.of(text.split(","))
                .map(String::trim)
                .mapToLong(digits -> digits.length() > 9 ? LARGEST : Long.parseLong(digits))
                .max();
    }
}
