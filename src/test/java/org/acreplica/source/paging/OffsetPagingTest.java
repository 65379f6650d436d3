package org.acreplica.source.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.acreplica.source.paging.SimulatedList.Total;
import org.acreplica.source.request.PageRequest;
import org.acreplica.source.request.SourceException.Kind;
import org.junit.jupiter.api.Test;

/** When and how a reading by offset ends. */
class OffsetPagingTest {

    @Test
    void anEndpointThatIgnoresTheOffsetFailsOnceItRepeatsItself() {
        SimulatedList list = SimulatedList.ofSize(250);
        list.ignoresOffset = true;

        SimulatedReading reading = new SimulatedReading(list, 1).read();

        assertThat(reading.failure.kind()).isEqualTo(Kind.DEAD_END);
        assertThat(reading.failure).hasMessageContaining("contacts: the page at offset 100 repeats records");
        assertThat(reading.given).hasSize(100);
        assertThat(list.calls).isEqualTo(2);
    }

    @Test
    void withoutATotalAFullPageThatIsRepeatedMayNotBeAll() {
        SimulatedList list = SimulatedList.ofSize(100);
        list.ignoresOffset = true;
        list.total = Total.ABSENT;

        SimulatedReading reading = new SimulatedReading(list, 1).read();

        assertThat(reading.failure.kind()).isEqualTo(Kind.DEAD_END);
        assertThat(reading.missing()).isEmpty();
        assertThat(list.calls).isEqualTo(2);
    }

    @Test
    void withoutATotalAShortPageThatIsRepeatedIsAll() {
        SimulatedList list = SimulatedList.ofSize(2);
        list.ignoresOffset = true;
        list.total = Total.ABSENT;

        SimulatedReading reading = new SimulatedReading(list, 1).read();

        assertThat(reading.failure).isNull();
        assertThat(reading.missing()).isEmpty();
        assertThat(list.calls).isEqualTo(2);
    }

    @Test
    void anEndpointThatIgnoresTheOffsetIsCompleteWhenTheFirstPageHeldAll() {
        SimulatedList list = SimulatedList.ofSize(100);
        list.ignoresOffset = true;

        SimulatedReading reading = new SimulatedReading(list, 1).read();

        assertThat(reading.failure).isNull();
        assertThat(list.calls).isEqualTo(1);
    }

    @Test
    void anEndpointThatSendsAllAtOnceIsComplete() {
        SimulatedList list = SimulatedList.ofSize(20_000);
        list.ignoresLimit = true;

        SimulatedReading reading = new SimulatedReading(list, 1).read();

        assertThat(reading.failure).isNull();
        assertThat(reading.missing()).isEmpty();
        assertThat(list.calls).isEqualTo(1);
    }

    @Test
    void anEndpointThatSendsAllAtOnceAgainAndAgainIsComplete() {
        SimulatedList list = SimulatedList.ofSize(250);
        list.ignoresLimit = true;
        list.ignoresOffset = true;
        list.total = Total.ABSENT;

        SimulatedReading reading = new SimulatedReading(list, 1).read();

        assertThat(reading.failure).isNull();
        assertThat(reading.missing()).isEmpty();
        assertThat(list.calls).isEqualTo(2);
    }

    @Test
    void recordsWithoutAnIdCostNoFurtherCall() {
        SimulatedList list = SimulatedList.ofSize(250);
        list.rows.addAll(99, Collections.nCopies(3, SimulatedList.NONE));

        SimulatedReading reading = new SimulatedReading(list, 1).read();

        assertThat(reading.missing()).isEmpty();
        assertThat(list.calls).isEqualTo(3);
    }

    @Test
    void aRecordWithoutAnIdBeforeThePositionMakesNobodyBeginAnew() {
        SimulatedList list = SimulatedList.ofSize(250);
        list.rows.set(99, SimulatedList.NONE);
        SimulatedReading reading = new SimulatedReading(list, 1);
        reading.pagesUntilCrash = 1;
        reading.read();
        list.calls = 0;

        reading.resume();

        assertThat(reading.timesBegunAnew).isZero();
        assertThat(reading.missing()).isEmpty();
        assertThat(list.calls).isEqualTo(2);
    }

    @Test
    void withoutATotalAndAnIdToGoOnFromItBeginsAnew() {
        SimulatedList list = SimulatedList.ofSize(250);
        list.total = Total.ABSENT;
        list.rows.set(99, SimulatedList.NONE);
        SimulatedReading reading = new SimulatedReading(list, 1);
        reading.pagesUntilCrash = 1;
        reading.read();

        list.rows.remove(5L);
        reading.resume();

        assertThat(reading.timesBegunAnew).isEqualTo(1);
        assertThat(reading.missing()).isEmpty();
    }

    @Test
    void aRowThatWentAndOneThatCameAfterACrashMoveTheList() {
        SimulatedList list = SimulatedList.ofSize(300);
        SimulatedReading reading = new SimulatedReading(list, 1);
        reading.pagesUntilCrash = 1;
        reading.read();

        list.rows.remove(5L);
        list.rows.add(301L);
        reading.resume();

        assertThat(reading.timesBegunAnew).isEqualTo(1);
        assertThat(reading.missing()).isEmpty();
    }

    @Test
    void rowsThatCameAtTheEndAfterACrashDoNotMoveTheList() {
        SimulatedList list = SimulatedList.ofSize(300);
        SimulatedReading reading = new SimulatedReading(list, 1);
        reading.pagesUntilCrash = 2;
        reading.read();

        LongStream.rangeClosed(301, 450).forEach(list.rows::add);
        reading.resume();

        assertThat(reading.timesBegunAnew).isZero();
        assertThat(reading.missing()).isEmpty();
        assertThat(reading.summary().totalChanged()).isTrue();
        assertThat(reading.summary().totalShrank()).isFalse();
    }

    @Test
    void anEmptyPageInMidListIsAskedForOnceMoreAndCostsNoOther() {
        SimulatedList list = SimulatedList.ofSize(450);
        AtomicInteger asked = new AtomicInteger();
        list.answersNothingTo = request -> isAt(request, 200) && asked.getAndIncrement() == 0;
        SimulatedReading reading = new SimulatedReading(list, 1);
        reading.window = 5;

        reading.read();

        assertThat(reading.missing()).isEmpty();
        assertThat(reading.summary().isShort()).isFalse();
        assertThat(list.calls).isEqualTo(6);
    }

    @Test
    void aPageThatStaysEmptyEndsTheReadWhichIsShort() {
        SimulatedList list = SimulatedList.ofSize(450);
        list.answersNothingTo = request -> isAt(request, 200);

        SimulatedReading reading = new SimulatedReading(list, 1).read();

        assertThat(reading.summary().missing()).isEqualTo(250);
        assertThat(list.calls).isEqualTo(4);
    }

    private static boolean isAt(PageRequest request, int offset) {
        return request.query().get("offset").equals(Integer.toString(offset));
    }

    @Test
    void aTotalThatShrankBeforeACrashIsNotForgotten() {
        SimulatedList list = SimulatedList.ofSize(300);
        SimulatedReading reading = new SimulatedReading(list, 1);
        reading.beforeAnswer = () -> {
            if (list.calls == 1) {
                list.rows.remove(5L);
            }
        };
        reading.pagesUntilCrash = 2;
        reading.read();
        assertThat(reading.missing()).contains(101L);

        reading.resume();

        assertThat(reading.timesBegunAnew).isZero();
        assertThat(reading.summary().totalChanged()).isTrue();
        assertThat(reading.summary().totalShrank()).isTrue();
    }

    @Test
    void aShortFirstPageOfALargeTotalIsNoReasonToAskAheadInSmallSteps() {
        SimulatedList list = SimulatedList.ofSize(50);
        list.saidTotal = n -> 10_000;
        SimulatedReading reading = new SimulatedReading(list, 1);
        reading.window = 24;

        reading.read();

        assertThat(reading.missing()).isEmpty();
        assertThat(list.calls).isEqualTo(3);
    }

    @Test
    void aServerThatHoldsToASmallerPageIsReadAhead() {
        SimulatedList list = SimulatedList.ofSize(250);
        list.mostOnAPage = 20;
        SimulatedReading reading = new SimulatedReading(list, 1);

        answer(reading.paging, list);
        answer(reading.paging, list);
        reading.paging.ask(5).orElseThrow();

        assertThat(reading.paging.ask(5).orElseThrow().query()).containsEntry("offset", "60");
    }

    private static void answer(Paging paging, SimulatedList list) {
        PageRequest request = paging.ask(1).orElseThrow();
        paging.answered(request, list.answer(request));
    }
}
