package org.acreplica.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and times formatted for people. */
class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "PT-5S, 0 s, 0 s",
        "PT0S, 0 s, 0 s",
        "PT59.9S, 59 s, 59 s",
        "PT60S, 1 min, 1 min",
        "PT89S, 1 min 29 s, 1 min",
        "PT90S, 1 min 30 s, 2 min",
        "PT59M31S, 59 min 31 s, 1 h",
        "PT1H30M, 1 h 30 min, 2 h",
        "PT1H0M59S, 1 h, 1 h",
        "PT76H, 3 d 4 h, 3 d",
        "P400D, 400 d, 400 d"
    })
    void aDurationIsInItsTwoLargestUnitsOrRoughlyInTheLargest(Duration duration, String words, String roughly) {
        assertThat(Words.duration(duration)).isEqualTo(words);
        assertThat(Words.roughly(duration)).isEqualTo(roughly);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0.4S, 0 s",
        "PT59.4S, 59 s",
        "PT64S, 1 min",
        "PT66S, 1 min 10 s",
        "PT11M20S, 11 min",
        "PT64M50S, 1 h 5 min",
        "PT49H29M, 2 d 1 h"
    })
    void whatIsLeftIsNoFinerThanItCanBeKnown(Duration duration, String words) {
        assertThat(Words.left(duration)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0s", "PT0.25S, 250ms", "PT60.5S, 60500ms", "PT90S, 90s", "PT30M, 30m", "PT90M, 90m", "P1D, 24h"})
    void aDurationIsWrittenAsASettingTakesIt(Duration duration, String text) {
        assertThat(Words.setting(duration)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0:00, 0.0", "PT5.96S, 0:05, 6.0", "PT65S, 1:05, 65.0", "PT2H, 120:00, 7200.0"})
    void aDurationIsShownAsAClockOrInSeconds(Duration duration, String clock, String seconds) {
        assertThat(Words.clock(duration)).isEqualTo(clock);
        assertThat(Words.seconds(duration)).isEqualTo(seconds);
    }

    @Test
    void aNumberIsGroupedInThousandsAndAFractionShownWhereThereIsOne() {
        assertThat(Words.number(999L)).isEqualTo("999");
        assertThat(Words.number(1_234_567L)).isEqualTo("1\u202f234\u202f567");
        assertThat(Words.number(5.0)).isEqualTo("5");
        assertThat(Words.number(3.5)).isEqualTo("3.5");
    }

    @Test
    void aTimeIsToTheSecondInUtc() {
        assertThat(Words.time(Instant.parse("2026-09-03T21:40:52.987Z"))).isEqualTo("2026-09-03 21:40:52 UTC");
    }
}
