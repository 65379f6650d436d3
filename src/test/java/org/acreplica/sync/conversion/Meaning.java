package org.acreplica.sync.conversion;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.acreplica.model.object.ColumnType;
import org.acreplica.model.row.RowFormat;

/**
 * The meaning of a value in a column: of a value sent, by the contract; of a normalised value, as a database reads it.
 * Both are equal if nothing went wrong.
 */
final class Meaning {

    /** SQL's null. */
    static final Object NULL = "SQL null";

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build());

    private static final String NUMBER = "[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?";

    /** Numbers with more digits before or after the decimal point are rejected. */
    private static final int MOST_PLACES = 1_000;

    private Meaning() {}

    /** Empty if the value does not convert. */
    static Optional<Object> ofWire(ColumnType type, String wire, RowFormat format) {
        if (wire.equals("null")) {
            return Optional.of(NULL);
        }
        boolean nested = wire.startsWith("[") || wire.startsWith("{");
        if (type == ColumnType.JSON) {
            return Optional.of(Fit.tokens(wire)).filter(Meaning::areHeld).map(tokens -> (Object) tokens);
        }
        if (type == ColumnType.TEXT) {
            return Optional.of(nested ? Fit.tokens(wire) : Fit.scalar(wire));
        }
        if (nested) {
            return Optional.empty();
        }
        String text = Fit.scalar(wire);
        boolean quoted = wire.startsWith("\"");
        if (quoted && (text.isEmpty() || text.startsWith("0000-00-00") || text.startsWith("-0001-11-30"))) {
            return Optional.of(NULL);
        }
        return switch (type) {
            case BIGINT -> number(flagAsNumber(text)).filter(Meaning::isLong).map(BigDecimal::longValue);
            case NUMERIC ->
                number(flagAsNumber(text))
                        .filter(number -> number.signum() == 0 || isHeld(number) && format.holds(number))
                        .map(Meaning::shortest);
            case BOOLEAN ->
                List.of("1", "true", "0", "false").contains(text)
                        ? Optional.of(text.equals("1") || text.equals("true"))
                        : Optional.empty();
            default -> quoted ? WireTime.parse(text).flatMap(time -> ofTime(type, time)) : Optional.empty();
        };
    }

    /** @param literal in the form of the row's JSON */
    static Object ofLiteral(ColumnType type, String literal, String wire, RowFormat format) {
        JsonNode node = node(literal);
        if (node.isNull() && !(type == ColumnType.JSON && !format.jsonAsText() && !wire.equals("null"))) {
            return NULL;
        }
        boolean nested = wire.startsWith("[") || wire.startsWith("{");
        return switch (type) {
            case JSON -> Fit.tokens(format.jsonAsText() ? node.textValue() : literal);
            case TEXT -> nested ? Fit.tokens(node.textValue()) : node.textValue();
            case BIGINT -> node.longValue();
            case NUMERIC -> shortest(new BigDecimal(node.isTextual() ? node.textValue() : literal));
            case BOOLEAN -> format.booleansAsNumbers() ? node.intValue() == 1 : node.booleanValue();
            case DATE -> LocalDate.parse(node.textValue());
            case TIMESTAMP -> LocalDateTime.parse(node.textValue().replace(' ', 'T'));
            case TIMESTAMPTZ -> {
                String text = node.textValue();
                yield LocalDateTime.parse(
                        text.substring(0, text.length() - format.instantSuffix().length())
                                .replace(' ', 'T'));
            }
        };
    }

    private static Optional<Object> ofTime(ColumnType type, WireTime time) {
        if (type == ColumnType.DATE) {
            return Optional.of(time.local().toLocalDate());
        }
        LocalDateTime shown =
                type == ColumnType.TIMESTAMP ? time.local() : LocalDateTime.ofInstant(time.instant(), ZoneOffset.UTC);
        return Optional.<Object>of(shown.truncatedTo(ChronoUnit.MICROS))
                .filter(any -> shown.getYear() >= 1 && shown.getYear() <= 9999);
    }

    private static String flagAsNumber(String text) {
        return text.equals("true") ? "1" : text.equals("false") ? "0" : text;
    }

    private static Optional<BigDecimal> number(String text) {
        String trimmed = text.trim();
        if (!trimmed.matches(NUMBER) || trimmed.length() > MOST_PLACES) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(trimmed));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isLong(BigDecimal number) {
        if (number.signum() == 0) {
            return true;
        }
        if (!isHeld(number)) {
            return false;
        }
        BigDecimal whole = number.stripTrailingZeros();
        return whole.scale() <= 0 && whole.toBigInteger().bitLength() <= 63;
    }

    private static boolean areHeld(List<String> tokens) {
        return tokens.stream()
                .filter(token -> token.startsWith("#"))
                .allMatch(token ->
                        number(token.substring(1)).filter(Meaning::isHeld).isPresent());
    }

    private static boolean isHeld(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_PLACES && number.precision() <= MOST_PLACES;
    }

    private static BigDecimal shortest(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private static JsonNode node(String literal) {
        try {
            return MAPPER.readTree(literal);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(literal, e);
        }
    }
}
