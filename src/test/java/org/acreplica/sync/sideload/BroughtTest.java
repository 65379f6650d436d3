package org.acreplica.sync.sideload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the rows that arrived are all rows of their object. */
class BroughtTest {

    private static final Set<String> FIELDS = Set.of("id", "contact", "tag");

    @ParameterizedTest
    @CsvSource({"10, 10, 10", "10, 10, 12", "11, 10, 12", "12, 10, 12", "11, 12, 10", "0, 0, 0"})
    void rowsWithinBothTotalsAreAll(long rows, long before, long after) {
        assertThat(brought(rows).refutedBy(total(before, "id", "tag"), total(after)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"9, 10, 10", "11, 10, 10", "9, 10, 12", "13, 10, 12", "9, 12, 10", "0, 1, 1", "1, 0, 0"})
    void rowsOutsideOfBothTotalsAreNot(long rows, long before, long after) {
        assertThat(brought(rows).refutedBy(total(before), total(after)))
                .hasValue(rows + " rows arrived, but its total was " + before + " before and " + after + " after");
    }

    @Test
    void rowsThinnerThanInTheirOwnListProveNothing() {
        assertThat(brought(1).refutedBy(total(1, "id", "cdate"), total(1)))
                .hasValue("the rows that arrived have no 'cdate'");
        assertThat(brought(1).refutedBy(total(1, "id"), total(1, "udate")))
                .hasValue("the rows that arrived have no 'udate'");
    }

    @Test
    void nothingIsProvenWithoutATotal() {
        OwnTotal unknown = new OwnTotal(OptionalLong.empty(), Set.of());

        assertThat(brought(1).refutedBy(unknown, total(1))).hasValue("it sends no total");
        assertThat(brought(1).refutedBy(total(1), unknown)).hasValue("it sends no total");
    }

    private static Brought brought(long rows) {
        return new Brought(rows, FIELDS, Optional.empty(), Instant.EPOCH);
    }

    private static OwnTotal total(long rows, String... fields) {
        return new OwnTotal(OptionalLong.of(rows), Set.of(fields));
    }
}
