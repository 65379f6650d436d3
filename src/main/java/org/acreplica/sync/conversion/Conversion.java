package org.acreplica.sync.conversion;

import java.math.BigDecimal;
import java.util.OptionalLong;
import org.acreplica.model.object.ColumnType;
import org.acreplica.model.row.RowFormat;
import org.acreplica.model.text.WholeNumbers;
import org.jspecify.annotations.Nullable;

/**
 * Converts single values to the type of their column, whatever their type in the JSON received. A result is a JSON
 * literal in the destination's form.
 *
 * <p>For types other than text, the empty string and zero dates are null.
 */
final class Conversion {

    static final String NULL = "null";

    /** Numbers with more digits before or after the decimal point are rejected: no database holds them. */
    private static final int MOST_PLACES = 1_000;

    /** Above this power of ten, a double is no longer exact. */
    private static final int MOST_EXACT_EXPONENT = 300;

    private final RowFormat format;

    Conversion(RowFormat format) {
        this.format = format;
    }

    /** @return null if the text does not convert */
    @Nullable
    String text(ColumnType type, String text) {
        if (type == ColumnType.TEXT) {
            return JsonLiteral.string(text);
        }
        if (type == ColumnType.JSON) {
            return json(JsonLiteral.string(text));
        }
        if (text.isEmpty() || isZeroDate(text)) {
            return NULL;
        }
        return switch (type) {
            case BIGINT, NUMERIC -> isBoolean(text) ? bool(type, Boolean.parseBoolean(text)) : number(type, text);
            case BOOLEAN -> flag(text);
            case TIMESTAMPTZ -> WireTime.parse(text).map(time -> instant(time)).orElse(null);
            case TIMESTAMP ->
                WireTime.parse(text).map(time -> quoted(time.wallClock())).orElse(null);
            case DATE -> WireTime.parse(text).map(time -> quoted(time.date())).orElse(null);
            default -> throw new IllegalStateException(type.word());
        };
    }

    /** MySQL's zero date, and PHP's rendering of it. */
    private static boolean isZeroDate(String text) {
        return text.startsWith("0000-00-00") || text.startsWith("-0001-11-30");
    }

    /** @param digits as sent */
    @Nullable
    String number(ColumnType type, String digits) {
        return switch (type) {
            case TEXT -> JsonLiteral.string(digits);
            case JSON -> {
                BigDecimal number = WholeNumbers.decimal(digits);
                yield number != null && isHeld(number) ? json(digits) : null;
            }
            case BIGINT -> wholeNumber(digits);
            case NUMERIC -> number(digits);
            case BOOLEAN -> flag(digits);
            default -> null;
        };
    }

    @Nullable
    String bool(ColumnType type, boolean value) {
        return switch (type) {
            case TEXT -> '"' + Boolean.toString(value) + '"';
            case JSON -> json(Boolean.toString(value));
            case BIGINT, NUMERIC -> value ? "1" : "0";
            case BOOLEAN -> flag(Boolean.toString(value));
            default -> null;
        };
    }

    /** @param json an object or an array */
    @Nullable
    String nested(ColumnType type, String json) {
        return switch (type) {
            case TEXT -> JsonLiteral.string(json);
            case JSON -> json(json);
            default -> null;
        };
    }

    /** Whether databases that parse JSON accept a number inside it. */
    static boolean isHeld(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_PLACES && number.precision() <= MOST_PLACES;
    }

    /** Why a value does not convert. */
    String refusal(ColumnType type) {
        boolean bounded = type == ColumnType.NUMERIC && format.wholeDigits() > 0;
        return "not a " + type.word()
                + (bounded
                        ? " of at most " + format.wholeDigits() + " digits before the point and "
                                + format.fractionDigits() + " behind it"
                        : "");
    }

    private String json(String json) {
        return format.jsonAsText() ? JsonLiteral.string(json) : json;
    }

    private @Nullable String wholeNumber(String text) {
        OptionalLong number = WholeNumbers.parse(text);
        return number.isPresent() ? Long.toString(number.getAsLong()) : null;
    }

    private @Nullable String number(String text) {
        BigDecimal number = WholeNumbers.decimal(text);
        if (number != null && number.signum() == 0) {
            return "0";
        }
        if (number == null || !isHeld(number) || !format.holds(number)) {
            return null;
        }
        String plain = number.toPlainString();
        if (format.exactDigits() == 0) {
            return plain;
        }
        OptionalLong whole = WholeNumbers.parse(text);
        if (whole.isPresent()) {
            return Long.toString(whole.getAsLong());
        }
        return isExact(number.stripTrailingZeros()) ? plain : quoted(plain);
    }

    private boolean isExact(BigDecimal shortest) {
        int exponent = shortest.precision() - shortest.scale();
        return shortest.precision() <= format.exactDigits() && Math.abs(exponent) <= MOST_EXACT_EXPONENT;
    }

    private static boolean isBoolean(String text) {
        return text.equals("true") || text.equals("false");
    }

    private @Nullable String flag(String text) {
        boolean set = text.equals("true") || text.equals("1");
        if (!set && !text.equals("false") && !text.equals("0")) {
            return null;
        }
        if (format.booleansAsNumbers()) {
            return set ? "1" : "0";
        }
        return Boolean.toString(set);
    }

    private @Nullable String instant(WireTime time) {
        String utc = time.utc();
        return utc == null ? null : quoted(utc + format.instantSuffix());
    }

    private static String quoted(String plain) {
        return '"' + plain + '"';
    }
}
