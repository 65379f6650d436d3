package org.acreplica.source.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.stream.LongStream;
import org.acreplica.source.list.Position;
import org.acreplica.source.request.PageRequest;
import org.acreplica.source.request.SourceException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long lists read by id, and lists that cannot be read so. */
class RangePagingTest {

    @Test
    void upToFiftyPagesAreReadByOffset() {
        SimulatedList list = SimulatedList.ofSize(5_000);

        SimulatedReading reading = new SimulatedReading(list, 1, true).read();

        assertThat(reading.summary().byId()).isFalse();
        assertThat(list.calls).isEqualTo(50);
    }

    @Test
    void oneRecordMoreIsReadByIds() {
        SimulatedList list = SimulatedList.ofSize(5_001);

        SimulatedReading reading = new SimulatedReading(list, 1, true).read();

        assertThat(reading.summary().byId()).isTrue();
        assertThat(reading.missing()).isEmpty();
        assertThat(list.calls).isEqualTo(51);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 6, 16, 24})
    void whatSixteenRangesCostMoreThanOneIsACall(int window) {
        SimulatedList list = SimulatedList.ofSize(10_000);
        SimulatedReading reading = new SimulatedReading(list, 1, true);
        reading.window = window;

        reading.read();

        assertThat(reading.missing()).isEmpty();
        assertThat(list.calls).isBetween(100, 101);
    }

    @Test
    void aListThatIsNotServedByIdIsReadByOffset() {
        SimulatedList list = SimulatedList.ofSize(6_000);
        Collections.reverse(list.rows);

        SimulatedReading reading = new SimulatedReading(list, 1, true).read();

        assertThat(reading.summary().byId()).isFalse();
        assertThat(reading.missing()).isEmpty();
        assertThat(list.calls).isEqualTo(60);
    }

    @Test
    void aServerThatIgnoresTheIdToGoOnFromFailsAtOnce() {
        SimulatedList list = SimulatedList.ofSize(6_000);
        list.ignoresKeyset = true;

        SimulatedReading reading = new SimulatedReading(list, 1, true).read();

        assertThat(reading.failure.kind()).isEqualTo(Kind.DEAD_END);
        assertThat(reading.failure)
                .hasMessageContaining("contacts: the page with ids above 100 contains the id 1 out of order");
        assertThat(reading.given).hasSize(100);
        assertThat(list.calls).isEqualTo(2);
    }

    @Test
    void aPageThatHoldsNoIdToGoOnFromFailsAtOnce() {
        SimulatedList list = SimulatedList.ofSize(6_000);
        list.rows.replaceAll(id -> id > 1_000 && id <= 1_300 ? SimulatedList.NONE : id);

        SimulatedReading reading = new SimulatedReading(list, 1, true).read();

        assertThat(reading.failure.kind()).isEqualTo(Kind.DEAD_END);
        assertThat(reading.failure).hasMessageContaining("has no id to continue from");
        assertThat(reading.given).hasSize(1_000);
    }

    @Test
    void aTotalThatGrowsOnPagesThatCountTheRestIsStillTheTotal() {
        SimulatedList list = SimulatedList.ofSize(6_000);
        SimulatedReading reading = new SimulatedReading(list, 1, true);
        reading.beforeAnswer = () -> {
            if (list.calls == 30) {
                LongStream.rangeClosed(6_001, 6_007).forEach(list.rows::add);
            }
        };

        reading.read();

        assertThat(reading.missing()).isEmpty();
        assertThat(reading.summary().total()).hasValue(6_007);
        assertThat(reading.summary().totalChanged()).isTrue();
        assertThat(reading.summary().totalShrank()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 16})
    void anEmptyPageAnywhereIsAskedForOnceMore(int window) {
        for (int call = 2; call <= 62; call++) {
            SimulatedList list = SimulatedList.ofSize(6_000);
            int empty = call;
            list.answersNothingTo = request -> list.calls == empty;
            SimulatedReading reading = new SimulatedReading(list, call, true);
            reading.window = window;

            reading.read();

            assertThat(reading.failure).isNull();
            assertThat(reading.missing()).as("call %d", call).isEmpty();
        }
    }

    @Test
    void aPageThatStaysEmptyBeforeAnotherRangeFailsAndKeepsThePosition() {
        SimulatedList list = SimulatedList.ofSize(6_000);
        list.answersNothingTo = request -> Long.parseLong(request.query().getOrDefault("id_greater", "6000")) < 300;
        SimulatedReading reading = new SimulatedReading(list, 1, true);
        reading.window = 16;
        reading.read();
        assertThat(reading.failure.kind()).isEqualTo(Kind.TERMINAL);
        assertThat(reading.failure).hasMessageContaining("the page with ids above 100 was empty twice although higher");
        list.answersNothingTo = request -> false;
        reading.failure = null;

        reading.resume();

        assertThat(reading.failure).isNull();
        assertThat(reading.timesBegunAnew).isZero();
        assertThat(reading.missing()).isEmpty();
    }

    @Test
    void whatWasDeletedBeforeAnotherRangeEndsTheReadWhereTheTotalAgrees() {
        SimulatedList list = SimulatedList.ofSize(6_000);
        SimulatedReading reading = new SimulatedReading(list, 1, true);
        reading.window = 16;
        reading.pagesUntilCrash = 30;
        reading.read();
        list.rows.removeIf(id -> id > 100);

        reading.resume();

        assertThat(reading.failure).isNull();
        assertThat(reading.missing()).isEmpty();
    }

    @Test
    void aTotalThatGrewBeforeACrashIsNotForgotten() {
        SimulatedList list = SimulatedList.ofSize(6_000);
        SimulatedReading reading = new SimulatedReading(list, 1, true);
        reading.beforeAnswer = () -> {
            if (list.calls == 30) {
                list.rows.add(6_001L);
            }
        };
        reading.pagesUntilCrash = 40;
        reading.read();

        reading.resume();

        assertThat(reading.missing()).isEmpty();
        assertThat(reading.summary().totalChanged()).isTrue();
        assertThat(reading.summary().totalShrank()).isFalse();
    }

    @Test
    void whereARangeHasNotBegunTheOneBeforeItGoesOn() {
        SimulatedList list = SimulatedList.ofSize(10_000);
        SimulatedReading reading = new SimulatedReading(list, 1, true);
        PageRequest first = reading.paging.ask(1).orElseThrow();
        reading.paging.answered(first, list.answer(first));
        PageRequest low = reading.paging.ask(2).orElseThrow();
        PageRequest high = reading.paging.ask(2).orElseThrow();
        assertThat(low.query()).containsEntry("id_greater", "100").doesNotContainKey("offset");
        assertThat(high.query()).containsEntry("offset", "5050").doesNotContainKey("id_greater");

        reading.paging.answered(low, list.answer(low));
        reading.paging.answered(high, list.answer(high));

        reading.paging.give().orElseThrow().page().close();
        assertThat(reading.paging.give().orElseThrow().position().ranges())
                .containsExactly(new Position.Range(200, 200, null, 9_800));
        assertThat(reading.paging.give().orElseThrow().position().ranges())
                .containsExactly(
                        new Position.Range(200, 200, 5_051L, 4_850), new Position.Range(5_150, 5_150, null, 4_850));
    }
}
