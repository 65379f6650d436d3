package org.acreplica.model.row;

import java.math.BigDecimal;
import org.acreplica.model.object.ColumnType;

/**
 * The limits of a column's type in the table, if narrower than the replica's own type.
 *
 * @param least of integers
 * @param most of integers
 * @param length of a text; {@link Integer#MAX_VALUE} for no limit
 * @param bytes whether the length is in bytes of UTF-8, not in characters
 * @param wholeDigits digits before the decimal point; 0 for no limit
 * @param fractionDigits digits after the decimal point, if {@code wholeDigits} is a limit
 */
public record Bounds(long least, long most, int length, boolean bytes, int wholeDigits, int fractionDigits) {

    public static final Bounds NONE = new Bounds(Long.MIN_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE, false, 0, 0);

    public static Bounds ofWholeNumbers(long least, long most) {
        return new Bounds(least, most, Integer.MAX_VALUE, false, 0, 0);
    }

    public static Bounds ofText(int length, boolean bytes) {
        return new Bounds(Long.MIN_VALUE, Long.MAX_VALUE, length, bytes, 0, 0);
    }

    public static Bounds ofNumbers(int wholeDigits, int fractionDigits) {
        return new Bounds(Long.MIN_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE, false, wholeDigits, fractionDigits);
    }

    /** @param literal a JSON literal of the type, or null */
    public boolean hold(ColumnType type, String literal) {
        if (this == NONE || literal.equals("null")) {
            return true;
        }
        return switch (type) {
            case BIGINT -> {
                long number = Long.parseLong(literal);
                yield least <= number && number <= most;
            }
            case NUMERIC -> holds(new BigDecimal(literal.replace("\"", "")).stripTrailingZeros());
            case TEXT -> length == Integer.MAX_VALUE || lengthOf(literal) <= length;
            default -> true;
        };
    }

    /** The suffix to the type in messages; empty if nothing is limited. */
    public String words() {
        if (length != Integer.MAX_VALUE) {
            return " of at most " + length + (bytes ? " bytes" : " characters");
        }
        if (wholeDigits > 0) {
            return " of at most " + wholeDigits + " digits before the point and " + fractionDigits + " behind it";
        }
        return least == Long.MIN_VALUE ? "" : " from " + least + " to " + most;
    }

    private boolean holds(BigDecimal shortest) {
        return wholeDigits == 0
                || shortest.precision() - shortest.scale() <= wholeDigits && shortest.scale() <= fractionDigits;
    }

    /** The length of the text in a JSON string. */
    private long lengthOf(String literal) {
        long count = 0;
        for (int at = 1; at < literal.length() - 1; ) {
            int point = literal.codePointAt(at);
            if (point == '\\') {
                boolean unicode = literal.charAt(at + 1) == 'u';
                point = unicode ? Integer.parseInt(literal.substring(at + 2, at + 6), 16) : ' ';
                at += unicode ? 6 : 2;
            } else {
                at += Character.charCount(point);
            }
            count += bytes ? (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4) : 1;
        }
        return count;
    }
}
