package org.acreplica.model.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Durations, frequencies and full reads as written in settings and object files. */
class WrittenTimesTest {

    private static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"0s, PT0S", "90s, PT90S", "30m, PT30M", "24h, PT24H", "7d, P7D", "999999999d, P999999999D"})
    void aDurationIsAWholeNumberWithAUnit(String text, Duration duration) {
        assertThat(DurationText.parse(text)).contains(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "d", "1.5h", "-1h", "7 d", "7D", "1w", "1000000000s", "1h30m"})
    void anythingElseIsNoDuration(String text) {
        assertThat(DurationText.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"30m, PT30M", "1h, PT1H", "24h, PT24H", "01h, PT1H"})
    void aFrequencyIsHalfAnHourOrWholeHoursOfADay(String text, Duration frequency) {
        assertThat(Frequency.parse(text)).contains(frequency);
    }

    @ParameterizedTest
    @ValueSource(strings = {"29m", "60m", "0h", "25h", "1d", "3600s", "never", ""})
    void anythingElseIsNoFrequency(String text) {
        assertThat(Frequency.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1d, 2026-08-31T12:00:00Z, true",
        "1d, 2026-08-31T12:00:01Z, false",
        "1d, , true",
        "never, 2020-01-01T00:00:00Z, false",
        "never, , false"
    })
    void aFullReadIsDueWhenTheLastIsAsOldAsThatOrThereWasNone(String fullEvery, Instant last, boolean due) {
        assertThat(FullEvery.parse(fullEvery).orElseThrow().isDue(Optional.ofNullable(last), NOW))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2027-09-01T12:00:00Z, true", "2026-09-02T11:00:00Z, false"})
    void aLastFullReadFarInTheFutureCountsAsNone(Instant last, boolean due) {
        assertThat(FullEvery.parse("7d").orElseThrow().isDue(Optional.of(last), NOW))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0d", "weekly", "Never", ""})
    void anythingElseDoesNotSayWhenAFullReadIsDue(String text) {
        assertThat(FullEvery.parse(text)).isEmpty();
    }

    @Test
    void whatIsSetForAnObjectWinsOverItsFileAndThatOverWhatIsSetForAll() {
        PerObject<String> value = new PerObject<>("all", Map.of("contacts", "named"));

        assertThat(value.of("contacts", Optional.of("file"))).isEqualTo("named");
        assertThat(value.of("deals", Optional.of("file"))).isEqualTo("file");
        assertThat(value.of("deals", Optional.empty())).isEqualTo("all");
    }
}
