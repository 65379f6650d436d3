package org.acreplica.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are numbers. */
class WholeNumbersTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"7,7", " 7,7", "+7,7", "7.0,7", "1e3,1000", "-0,0", "9223372036854775807,9223372036854775807"})
    void wholeOnesAreTakenInAnyForm(String text, long number) {
        assertThat(WholeNumbers.parse(text)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "seven", "7.5", "7,0", "0x7", "9223372036854775808", "1e400", "٧"})
    void othersAreNot(String text) {
        assertThat(WholeNumbers.parse(text)).isEmpty();
    }

    @Test
    void nulIsNoBlank() {
        assertThat(WholeNumbers.parse("7\0")).isEmpty();
        assertThat(WholeNumbers.decimal("\0" + "7.5")).isNull();
    }
}
