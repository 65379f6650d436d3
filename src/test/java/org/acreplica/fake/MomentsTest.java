package org.acreplica.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import org.acreplica.fake.Moments.Form;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private static final long HALF_AN_HOUR_AND_A_BIT = 1_861;

    @Test
    void datesAreWrittenAsJavaWouldAroundTheYear() {
        long start = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
        for (long second = start; second < start + 366L * 24 * 3600; second += HALF_AN_HOUR_AND_A_BIT) {
            Instant instant = Instant.ofEpochSecond(second);
            TemporalAccessor local = instant.atZone(Moments.ZONE);
            assertThat(Moments.text(Form.ISO, second)).isEqualTo(as("uuuu-MM-dd'T'HH:mm:ssXXX", local));
            assertThat(Moments.text(Form.STAMP, second)).isEqualTo(as("uuuu-MM-dd HH:mm:ss", local));
            assertThat(Moments.text(Form.DAY, second)).isEqualTo(as("uuuu-MM-dd", local));
            assertThat(Moments.text(Form.LOOSE, second)).isEqualTo(as("uuuu-MM-dd'T'H:mm:ssXXX", local));
            assertThat(Moments.text(Form.UTC, second))
                    .isEqualTo(as("uuuu-MM-dd HH:mm:ss", instant.atOffset(ZoneOffset.UTC)));
            assertThat(Moments.text(Form.ZERO, second))
                    .isEqualTo(Moments.text(Form.UTC, second).replace(' ', 'T') + "+00:00");
            for (Form zoned : List.of(Form.ISO, Form.LOOSE, Form.ZERO)) {
                assertThat(Moments.second(Moments.text(zoned, second))).hasValue(second);
            }
        }
    }

    @Test
    void theOffsetMovesInTheSecondOfTheChange() {
        long change = Instant.parse("2026-11-01T07:00:00Z").getEpochSecond();

        assertThat(Moments.text(Form.ISO, change - 1)).isEqualTo("2026-11-01T01:59:59-05:00");
        assertThat(Moments.text(Form.ISO, change)).isEqualTo("2026-11-01T01:00:00-06:00");
    }

    @Test
    void whatIsNoDateHasNoSecond() {
        assertThat(Moments.second("0000-00-00 00:00:00")).isEmpty();
        assertThat(Moments.second("")).isEmpty();
        assertThat(Moments.second("2026-13-01T10:00:00-06:00")).isEmpty();
        assertThat(Moments.second("2026-11-01 10:00:00-06:00")).isEmpty();
        assertThat(Moments.second("-0001-11-30T00:00:00-06:00")).isEmpty();
        assertThat(Moments.second("2026-11-01T10:00:xx-06:00")).isEmpty();
    }

    private static String as(String pattern, TemporalAccessor moment) {
        return DateTimeFormatter.ofPattern(pattern).format(moment);
    }
}
