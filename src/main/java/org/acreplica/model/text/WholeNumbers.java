package org.acreplica.model.text;

import java.math.BigDecimal;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Parses numbers as ActiveCampaign sends them: in strings, with surrounding blanks, a sign, an exponent, a zero
 * fraction.
 */
public final class WholeNumbers {

    /** Longer numbers are rejected before any arithmetic. */
    private static final int LONGEST = 1_000;

    private WholeNumbers() {}

    /**
     * The number as a 64-bit integer: {@code " 7"}, {@code "+7"}, {@code "7.0"}, {@code "1e3"}; empty for anything
     * else.
     */
    public static OptionalLong parse(String text) {
        String trimmed = Blanks.trim(text);
        if (isShortDigits(trimmed)) {
            return OptionalLong.of(Long.parseLong(trimmed));
        }
        BigDecimal number = decimal(trimmed);
        if (number != null && number.signum() == 0) {
            return OptionalLong.of(0);
        }
        if (number == null || number.precision() - (long) number.scale() > 19) {
            return OptionalLong.empty();
        }
        // A scale far beyond the digits is a fraction; stripping its zeros would cost as many steps.
        if (number.scale() > number.precision()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(number.longValueExact());
        } catch (ArithmeticException e) {
            return OptionalLong.empty();
        }
    }

    /** The exact number, without surrounding blanks; null if it is not a decimal number in ASCII, or very long. */
    public static @Nullable BigDecimal decimal(String text) {
        String trimmed = Blanks.trim(text);
        if (trimmed.isEmpty() || trimmed.length() > LONGEST || !isDecimal(trimmed)) {
            return null;
        }
        try {
            return new BigDecimal(trimmed);
        } catch (NumberFormatException e) {
            // The exponent does not fit an int.
            return null;
        }
    }

    private static boolean isShortDigits(String text) {
        if (text.isEmpty() || text.length() > 18) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isDecimal(String text) {
        int at = sign(text, 0);
        int whole = digits(text, at);
        int end = whole;
        int digits = whole - at;
        if (end < text.length() && text.charAt(end) == '.') {
            int fraction = digits(text, end + 1);
            digits += fraction - end - 1;
            end = fraction;
        }
        if (digits == 0) {
            return false;
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int from = sign(text, end + 1);
            end = digits(text, from);
            if (end == from) {
                return false;
            }
        }
        return end == text.length();
    }

    private static int sign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-') ? at + 1 : at;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
