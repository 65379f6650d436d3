package org.acreplica.source.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import org.acreplica.source.list.Scope;
import org.acreplica.source.list.Tail;
import org.acreplica.source.page.JsonRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list in which each record's time is its id in seconds, and of which the newest part is read. */
class TailExtentTest {

    private static final int SIZE = 1_000;

    private final SimulatedList list = newestFirst(SIZE);
    private final Set<Long> timeless = new HashSet<>();
    private OptionalLong totalBefore = OptionalLong.of(SIZE);

    @ParameterizedTest
    @CsvSource({
        // The record at the limit is included.
        "1001, 1",
        "1000, 2",
        "990, 2",
        "901, 2",
        "900, 3",
        "400, 8",
        "2, 10",
        "1, 10"
    })
    void thePagesThatHoldWhatIsWantedAreReadAndOneMore(long until, int calls) {
        SimulatedReading reading = read(until, 24);

        assertThat(reading.failure).isNull();
        assertThat(list.calls).isEqualTo(calls);
        assertThat(reading.given)
                .containsAll(LongStream.rangeClosed(until, SIZE).boxed().toList());
        assertThat(reading.summary().isShort()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 24})
    void whatCameSinceIsAskedForAheadAndCostsNoCallMore(int window) {
        totalBefore = OptionalLong.of(SIZE - 530);

        SimulatedReading reading = read(471, window);

        assertThat(list.calls).isEqualTo(7);
        assertThat(reading.mostOnTheWire).isEqualTo(Math.min(window, 6));
        assertThat(reading.missing()).hasSize(SIZE - 700);
    }

    @Test
    void aRecordWithoutATimeIsNeitherOlderNorOutOfOrder() {
        timeless.add(950L);
        timeless.add(750L);

        SimulatedReading reading = read(980, 4);

        assertThat(list.calls).isEqualTo(2);
        assertThat(reading.summary().isShort()).isFalse();

        timeless.add(850L);
        list.calls = 0;
        read(980, 4);

        assertThat(list.calls).isEqualTo(4);
    }

    @Test
    void aListInAnotherOrderIsReadToItsEnd() {
        Collections.reverse(list.rows);

        SimulatedReading reading = read(900, 4);

        assertThat(reading.missing()).isEmpty();
        assertThat(list.calls).isEqualTo(10);
    }

    @Test
    void oneRecordOutOfOrderIsEnough() {
        Collections.swap(list.rows, 10, 11);

        assertThat(read(990, 4).missing()).isEmpty();
    }

    @Test
    void whatComesWhileItIsReadHidesNothing() {
        SimulatedReading reading = reading(850, 1);
        reading.beforeAnswer = () -> {
            for (int more = 0; more < 100 && list.calls == 1; more++) {
                list.rows.add(0, (long) SIZE + 1 + more);
            }
        };

        reading.read();

        assertThat(reading.failure).isNull();
        assertThat(reading.given)
                .containsAll(LongStream.rangeClosed(850, SIZE).boxed().toList());
    }

    private SimulatedReading read(long until, int window) {
        return reading(until, window).read();
    }

    private SimulatedReading reading(long until, int window) {
        Tail tail = new Tail(Instant.ofEpochSecond(until), this::time, totalBefore);
        SimulatedReading reading = new SimulatedReading(list, 1, Scope.newest(tail));
        reading.window = window;
        return reading;
    }

    private Optional<Instant> time(JsonRecord record) {
        return record.id().stream()
                .filter(id -> !timeless.contains(id))
                .mapToObj(Instant::ofEpochSecond)
                .findFirst();
    }

    private static SimulatedList newestFirst(int size) {
        SimulatedList list = SimulatedList.ofSize(size);
        Collections.reverse(list.rows);
        return list;
    }
}
