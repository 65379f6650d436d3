package org.acreplica.fake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Writes epoch seconds in ActiveCampaign's date forms. Hand-written, because a page of contacts has a thousand dates.
 */
final class Moments {

    /** The account's zone: its offset appears in most dates and changes with daylight saving time. */
    static final ZoneId ZONE = ZoneId.of("America/Chicago");

    private static final DateTimeFormatter LENIENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'H:mm:ssXXX");
    private static final ZoneRules RULES = ZONE.getRules();

    /** The seconds when the offset changes, and the offset before each and after the last. */
    private static final long[] CHANGES;

    private static final List<ZoneOffset> OFFSETS = new ArrayList<>();
    private static final int DAY = 24 * 60 * 60;
    private static final String USUAL = "2026-09-03T16:40:52-05:00";

    static {
        List<ZoneOffsetTransition> changes = Stream.iterate(
                        RULES.nextTransition(Instant.EPOCH), change -> RULES.nextTransition(change.getInstant()))
                .takeWhile(change -> change.getDateTimeAfter().getYear() < 2100)
                .toList();
        CHANGES =
                changes.stream().mapToLong(ZoneOffsetTransition::toEpochSecond).toArray();
        OFFSETS.add(changes.get(0).getOffsetBefore());
        changes.forEach(change -> OFFSETS.add(change.getOffsetAfter()));
    }

    private Moments() {}

    enum Form {
        /** {@code 2026-09-03T16:40:52-05:00} */
        ISO,
        /** {@code 2026-09-03 16:40:52}, in the account's zone */
        STAMP,
        /** {@code 2026-09-03 21:40:52}, in UTC */
        UTC,
        /** {@code 2026-09-03} */
        DAY,
        /** {@code 2026-09-03T7:40:52-05:00}: one-digit hours, as in ActiveCampaign's own example */
        LOOSE,
        /** {@code 2026-09-03T21:40:52+00:00} */
        ZERO
    }

    static String text(Form form, long epochSecond) {
        ZoneOffset offset = form == Form.UTC || form == Form.ZERO ? ZoneOffset.UTC : offset(epochSecond);
        long clock = epochSecond + offset.getTotalSeconds();
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(clock, DAY));
        StringBuilder text = new StringBuilder(25).append(date.getYear()).append('-');
        two(text, date.getMonthValue()).append('-');
        two(text, date.getDayOfMonth());
        if (form == Form.DAY) {
            return text.toString();
        }
        int second = Math.floorMod(clock, DAY);
        boolean zoned = form == Form.ISO || form == Form.LOOSE || form == Form.ZERO;
        text.append(zoned ? 'T' : ' ');
        if (form == Form.LOOSE) {
            text.append(second / 3600);
        } else {
            two(text, second / 3600);
        }
        two(text.append(':'), second / 60 % 60).append(':');
        two(text, second % 60);
        return zoned
                ? text.append(form == Form.ZERO ? "+00:00" : offset.getId()).toString()
                : text.toString();
    }

    /** The epoch second of a date with offset; empty for any other text and before 1970. */
    static OptionalLong second(String iso) {
        try {
            boolean usual = iso.length() == USUAL.length() && iso.startsWith(":00", USUAL.length() - 3);
            long second =
                    usual ? usual(iso) : OffsetDateTime.parse(iso, LENIENT).toEpochSecond();
            return second < 0 ? OptionalLong.empty() : OptionalLong.of(second);
        } catch (DateTimeException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /** Hand-written, because sorting by date reads the date of every record. */
    private static long usual(String iso) {
        if (iso.charAt(4) != '-' || iso.charAt(7) != '-' || iso.charAt(10) != 'T') {
            throw new DateTimeException(iso);
        }
        long day = LocalDate.of(number(iso, 0, 4), number(iso, 5, 7), number(iso, 8, 10))
                .toEpochDay();
        int offset = number(iso, 20, 22) * 3600;
        return day * DAY
                + number(iso, 11, 13) * 3600
                + number(iso, 14, 16) * 60
                + number(iso, 17, 19)
                - (iso.charAt(19) == '-' ? -offset : offset);
    }

    private static int number(String text, int from, int end) {
        return Integer.parseInt(text, from, end, 10);
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    /** Looked up here, because the zone rules are slower than writing the date. */
    private static ZoneOffset offset(long epochSecond) {
        int next = Arrays.binarySearch(CHANGES, epochSecond + 1);
        return OFFSETS.get(next < 0 ? -next - 1 : next);
    }
}
