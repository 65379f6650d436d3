package org.acreplica.source.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseTest {

    private static final Instant NOW = Instant.parse("2026-09-03T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | 2",
                " 30 | 30",
                "2, 2 | 2",
                "2,30 | 30",
                "Thu, 03 Sep 2026 12:00:10 GMT | 10",
                "Thu, 03 Sep 2026 11:59:50 GMT | 0"
            })
    void retryAfterIsSecondsOrADate(String header, long seconds) {
        assertThat(retryAfter(header)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"soon", "-1", "1.5", "''"})
    void anythingElseIsAsIfItWereMissing(String header) {
        assertThat(new Response(429, Map.of("Retry-After", header)).retryAfter(NOW))
                .isEmpty();
    }

    @Test
    void aHeaderThatCameTwiceIsOne() {
        assertThat(retryAfter(List.of("2", "2"))).isEqualTo(Duration.ofSeconds(2));
        assertThat(retryAfter(List.of("2", "4"))).isEqualTo(Duration.ofSeconds(4));
        assertThat(retryAfter(List.of("Thu, 03 Sep 2026 12:00:10 GMT", "Thu, 03 Sep 2026 12:00:10 GMT")))
                .isEqualTo(Duration.ofSeconds(10));
    }

    private static Duration retryAfter(Object header) {
        return new Response(429, Map.of("retry-after", header)).retryAfter(NOW).orElseThrow();
    }
}
