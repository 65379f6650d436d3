package org.acreplica.fake;

import static java.time.ZoneOffset.UTC;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.OptionalLong;

/**
 * An interpretation of {@code filters[updated_after]}. ActiveCampaign documents a date; the effect of a time of day is
 * unknown.
 */
public enum UpdatedAfter {
    /** Changed on a later UTC date. */
    DATE_EXCLUSIVE {
        @Override
        long first(String value) {
            return date(value).plusDays(1).atStartOfDay(UTC).toEpochSecond();
        }
    },
    /** Changed on the given date or later, in the account's zone. */
    DATE_INCLUSIVE {
        @Override
        long first(String value) {
            return date(value).atStartOfDay(Moments.ZONE).toEpochSecond();
        }
    },
    /** Changed later than the given second; in the account's zone if it has no offset. */
    INSTANT {
        @Override
        long first(String value) {
            if (value.length() == DATE_LENGTH) {
                return date(value).atStartOfDay(Moments.ZONE).toEpochSecond() + 1;
            }
            String text = value.replace(' ', 'T');
            boolean local = text.length() == "2026-09-03T16:40:52".length();
            long second = local
                    ? LocalDateTime.parse(text).atZone(Moments.ZONE).toEpochSecond()
                    : OffsetDateTime.parse(text).toEpochSecond();
            return second + 1;
        }
    };

    private static final int DATE_LENGTH = "2026-09-03".length();

    abstract long first(String value);

    /** The first epoch second that matches; empty if the value is not a date: then the filter is ignored. */
    OptionalLong firstMatching(String value) {
        try {
            return OptionalLong.of(first(value));
        } catch (DateTimeException e) {
            return OptionalLong.empty();
        }
    }

    private static LocalDate date(String value) {
        return LocalDate.parse(value.substring(0, Math.min(value.length(), DATE_LENGTH)));
    }
}
