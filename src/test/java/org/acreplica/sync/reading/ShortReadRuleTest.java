package org.acreplica.sync.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.acreplica.source.list.IdSet;
import org.acreplica.source.list.ReadSummary;
import org.junit.jupiter.api.Test;

/** Whether a second read explains why the first ended before its total. */
class ShortReadRuleTest {

    private static final long TOTAL = 10;

    @Test
    void theSameAgainMeansThatTheTotalIsWrong() {
        assertThat(shortRead(ids(1, 8)).isMadeUpFor(missing(2), ids(1, 8))).isTrue();
    }

    @Test
    void bothTogetherMayReachTheTotal() {
        assertThat(shortRead(ids(1, 8)).isMadeUpFor(missing(0), ids(1, 10))).isTrue();
        assertThat(shortRead(ids(1, 8)).isMadeUpFor(missing(2), ids(3, 10))).isTrue();
    }

    @Test
    void whatNeitherBroughtIsStillThere() {
        assertThat(shortRead(ids(1, 8)).isMadeUpFor(missing(2), ids(2, 9))).isFalse();
        assertThat(shortRead(ids(1, 8)).isMadeUpFor(missing(1), ids(1, 9))).isFalse();
    }

    @Test
    void itSaysHowManyCame() {
        assertThat(shortRead(ids(1, 8))).hasToString("8 of 10 records were returned");
    }

    private static ShortRead shortRead(IdSet seen) {
        return new ShortRead(missing(TOTAL - seen.count()), seen);
    }

    private static ReadSummary missing(long records) {
        return new ReadSummary(
                1, OptionalLong.of(TOTAL), false, false, false, records, TOTAL - records, 0, 0, TOTAL - records);
    }

    private static IdSet ids(long first, long last) {
        IdSet ids = new IdSet();
        ids.add(LongStream.rangeClosed(first, last));
        return ids;
    }
}
