package org.acreplica.sync.conversion;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acreplica.model.text.Blanks;
import org.jspecify.annotations.Nullable;

/**
 * A date or time in one of ActiveCampaign's forms: with an offset, without one, or only a date; the hour may have one
 * digit, as in ActiveCampaign's own example of an order.
 *
 * @param offset seconds ahead of UTC; 0 if none was sent
 */
record WireTime(LocalDateTime local, int offset) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)"
            + "(?:[T ](\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:[.,](\\d{1,9}))?)?\\s?(Z|z|[+-]\\d\\d(?::?\\d\\d)?)?)?");

    /** This form is read by position if all digits are in place; any other form is parsed. */
    private static final String USUAL = "0000-00-00T00:00:00+00:00";

    private static final byte[] WRITTEN = "0000-00-00 00:00:00.000000".getBytes(StandardCharsets.US_ASCII);

    /** Empty for any other form, and for dates outside of the years 1 to 9999. */
    static Optional<WireTime> parse(String text) {
        try {
            return isUsual(text) ? Optional.of(usual(text)) : any(text);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Instant instant() {
        return local.minusSeconds(offset).toInstant(ZoneOffset.UTC);
    }

    /** The UTC date and time as {@code 2026-09-03 21:40:52.000}; null outside of the years 1 to 9999. */
    @Nullable
    String utc() {
        LocalDateTime utc = local.minusSeconds(offset);
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
        int micros = time.getNano() / 1_000;
        boolean inMillis = micros % 1_000 == 0;
        byte[] text = Arrays.copyOf(WRITTEN, inMillis ? WRITTEN.length - 3 : WRITTEN.length);
        write(time.getYear(), text, 0, 4);
        write(time.getMonthValue(), text, 5, 7);
        write(time.getDayOfMonth(), text, 8, 10);
        write(time.getHour(), text, 11, 13);
        write(time.getMinute(), text, 14, 16);
        write(time.getSecond(), text, 17, 19);
        write(inMillis ? micros / 1_000 : micros, text, 20, text.length);
        return new String(text, StandardCharsets.US_ASCII);
    }

    private static void write(int number, byte[] text, int from, int to) {
        int left = number;
        for (int at = to - 1; at >= from; at--, left /= 10) {
            text[at] = (byte) ('0' + left % 10);
        }
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
            return new WireTime(date.atStartOfDay(), 0);
        }
        LocalDateTime time = date.atTime(digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19));
        return new WireTime(time, text.length() == 19 ? 0 : usualOffset(text));
    }

    /** The same as a {@link ZoneOffset}, which takes as long as the rest of the time. */
    private static int usualOffset(String text) {
        int minutes = digits(text, 23, 25);
        int seconds = (digits(text, 20, 22) * 60 + minutes) * 60;
        if (minutes > 59 || seconds > ZoneOffset.MAX.getTotalSeconds()) {
            throw new DateTimeException("no offset: " + text);
        }
        return text.charAt(19) == '-' ? -seconds : seconds;
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

    private static int offset(@Nullable String text) {
        return text == null ? 0 : ZoneOffset.of(text.equals("z") ? "Z" : text).getTotalSeconds();
    }
}
