package org.acreplica.sync.conversion;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acreplica.model.text.Blanks;
import org.jspecify.annotations.Nullable;

/**
 * A date or time in one of ActiveCampaign's forms: with an offset, without one, or only a date; the hour may have one
 * digit, as in ActiveCampaign's own example of an order.
 *
 * @param offset null if none was sent; the time then counts as UTC
 */
record WireTime(LocalDateTime local, @Nullable ZoneOffset offset) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)"
            + "(?:[T ](\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:[.,](\\d{1,9}))?)?\\s?(Z|z|[+-]\\d\\d(?::?\\d\\d)?)?)?");

    /** This form is read by position if all digits are in place; any other form is parsed. */
    private static final String USUAL = "0000-00-00T00:00:00+00:00";

    /** Empty for any other form, and for dates outside of the years 1 to 9999. */
    static Optional<WireTime> parse(String text) {
        try {
            return isUsual(text) ? Optional.of(usual(text)) : any(text);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Instant instant() {
        return local.toInstant(offset == null ? ZoneOffset.UTC : offset);
    }

    /** The UTC date and time as {@code 2026-09-03 21:40:52.000}; null outside of the years 1 to 9999. */
    @Nullable
    String utc() {
        LocalDateTime utc = offset == null ? local : LocalDateTime.ofInstant(instant(), ZoneOffset.UTC);
        return utc.getYear() < 1 || utc.getYear() > 9999 ? null : written(utc);
    }

    /** As sent, in the form of {@link #utc()}. */
    String wallClock() {
        return written(local);
    }

    String date() {
        return local.toLocalDate().toString();
    }

    private static String written(LocalDateTime time) {
        StringBuilder text = new StringBuilder(26);
        pad(text, time.getYear(), 4).append('-');
        pad(text, time.getMonthValue(), 2).append('-');
        pad(text, time.getDayOfMonth(), 2).append(' ');
        pad(text, time.getHour(), 2).append(':');
        pad(text, time.getMinute(), 2).append(':');
        pad(text, time.getSecond(), 2).append('.');
        int micros = time.getNano() / 1_000;
        return micros % 1_000 == 0
                ? pad(text, micros / 1_000, 3).toString()
                : pad(text, micros, 6).toString();
    }

    private static StringBuilder pad(StringBuilder text, int number, int digits) {
        for (int bound = 10, left = digits - 1; left > 0; left--, bound *= 10) {
            if (number < bound) {
                text.append('0');
            }
        }
        return text.append(number);
    }

    /**
     * The form of nearly all dates, complete and in digits, from {@code 0001-01-01}; the value may still be invalid.
     */
    private static boolean isUsual(String text) {
        int length = text.length();
        if (length != 10 && length != 19 && length != 25) {
            return false;
        }
        for (int at = 0; at < length; at++) {
            char form = USUAL.charAt(at);
            char character = text.charAt(at);
            boolean fits = switch (form) {
                case '0' -> character >= '0' && character <= '9';
                case 'T' -> character == 'T' || character == ' ';
                case '+' -> character == '+' || character == '-';
                default -> character == form;
            };
            if (!fits) {
                return false;
            }
        }
        return !text.startsWith("0000");
    }

    private static WireTime usual(String text) {
        LocalDate date = LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
        if (text.length() == 10) {
            return new WireTime(date.atStartOfDay(), null);
        }
        LocalDateTime time = date.atTime(digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19));
        return new WireTime(time, text.length() == 19 ? null : usualOffset(text));
    }

    private static ZoneOffset usualOffset(String text) {
        int sign = text.charAt(19) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * digits(text, 20, 22), sign * digits(text, 23, 25));
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            number = 10 * number + text.charAt(at) - '0';
        }
        return number;
    }

    private static Optional<WireTime> any(String text) {
        Matcher parts = FORM.matcher(Blanks.trim(text));
        if (!parts.matches()) {
            return Optional.empty();
        }
        LocalDate date = LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
        if (date.getYear() < 1) {
            return Optional.empty();
        }
        LocalTime time = parts.group(4) == null
                ? LocalTime.MIDNIGHT
                : LocalTime.of(number(parts, 4), number(parts, 5), number(parts, 6), nanos(parts.group(7)));
        return Optional.of(new WireTime(date.atTime(time), offset(parts.group(8))));
    }

    private static int number(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    private static @Nullable ZoneOffset offset(@Nullable String text) {
        return text == null ? null : ZoneOffset.of(text.equals("z") ? "Z" : text);
    }
}
