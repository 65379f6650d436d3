package org.acreplica.sync.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** A time has the same meaning in every notation, and invalid times are rejected. */
@Tag("slow")
class WireTimePropertiesTest {

    @Provide
    Arbitrary<WireTimes.Written> times() {
        return WireTimes.any();
    }

    /** Any text, and times with one character added, removed or changed. */
    @Provide
    Arbitrary<String> nearlyTimes() {
        Arbitrary<Character> characters =
                Arbitraries.oneOf(Arbitraries.chars().all(), Arbitraries.chars().with("0123456789-+:TZz ., \u0663"));
        Arbitrary<String> spoilt = Combinators.combine(
                        WireTimes.any(), Arbitraries.integers().between(0, 35), characters, Arbitraries.of(0, 1, 2))
                .as((time, place, character, change) -> spoilt(time.text(), place, character, change));
        return Arbitraries.oneOf(spoilt, JsonTexts.texts());
    }

    @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE)
    void aTimeIsReadAsTheSameMomentInEachForm(@ForAll("times") WireTimes.Written time) {
        WireTime read = WireTime.parse(time.text()).orElseThrow();

        assertThat(read.instant()).isEqualTo(time.instant());
        assertThat(read.wallClock())
                .satisfies(text -> assertThat(LocalDateTime.parse(text.replace(' ', 'T')))
                        .isEqualTo(time.local().truncatedTo(ChronoUnit.MICROS)));
        assertThat(read.date()).isEqualTo(time.text().trim().substring(0, 10));
        LocalDateTime utc = LocalDateTime.ofInstant(time.instant(), ZoneOffset.UTC);
        if (utc.getYear() < 1 || utc.getYear() > 9999) {
            assertThat(read.utc()).isNull();
        } else {
            assertThat(LocalDateTime.parse(read.utc().replace(' ', 'T'))).isEqualTo(utc.truncatedTo(ChronoUnit.MICROS));
        }
    }

    @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE)
    void whatIsReadFromAnyTextIsWhatStandsThere(@ForAll("nearlyTimes") String text) {
        Optional<WireTime> read = WireTime.parse(text);

        read.ifPresent(time -> {
            assertThat(text.trim()).startsWith(time.date());
            assertThat(time.utc() == null || time.utc().length() >= 23).isTrue();
            assertThat(WireTime.parse(time.wallClock()).orElseThrow().local())
                    .isEqualTo(time.local().truncatedTo(ChronoUnit.MICROS));
            assertThat(text.chars().filter(character -> character >= '0' && character <= '9'))
                    .as("no digit of another script counts")
                    .hasSize((int) text.chars().filter(Character::isDigit).count());
        });
    }

    private static String spoilt(String text, int place, char character, int change) {
        int at = Math.min(place, text.length() - 1);
        return switch (change) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + character + text.substring(at + 1);
            default -> text.substring(0, at) + character + text.substring(at);
        };
    }
}
