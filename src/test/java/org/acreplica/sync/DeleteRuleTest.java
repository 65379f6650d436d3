package org.acreplica.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.acreplica.source.list.IdSet;
import org.acreplica.source.list.ReadSummary;
import org.acreplica.sync.DeleteRule.Verdict;
import org.junit.jupiter.api.Test;

/** When a read is complete, and which rows are then deleted. */
class DeleteRuleTest {

    private static final List<Long> MARKED = List.of(90L, 91L);

    @Test
    void aReadIsCompleteWhenAsManyIdsWereSeenAsTheTotalSays() {
        assertThat(DeleteRule.isComplete(read(3, false, 0, 0))).isTrue();
        assertThat(DeleteRule.isComplete(read(4, false, 0, 0))).isFalse();
        assertThat(DeleteRule.isComplete(read(2, false, 0, 0))).isFalse();
    }

    @Test
    void recordsWithoutAnIdCountAsSeen() {
        assertThat(DeleteRule.isComplete(read(5, false, 2, 0))).isTrue();
    }

    @Test
    void aTotalThatChangedProvesNothing() {
        assertThat(DeleteRule.isComplete(read(3, true, 0, 0))).isFalse();
    }

    @Test
    void aPlaceThatWasPassedOverProvesNothingEvenWithoutATotal() {
        assertThat(DeleteRule.isComplete(read(4, false, 0, 1))).isFalse();
        assertThat(DeleteRule.isComplete(withoutTotal(1))).isFalse();
        assertThat(DeleteRule.isComplete(withoutTotal(0))).isTrue();
    }

    @Test
    void whatWasLiveAndIsNotSeenIsGone() {
        Verdict verdict = DeleteRule.judge(read(3, false, 0, 0), ids(1, 3), List.of(), false, table(1, 5));

        assertThat(verdict.ids()).containsExactly(4L, 5L);
        assertThat(verdict.missed()).isNull();
        assertThat(verdict.live()).isEqualTo(5);
    }

    @Test
    void whatWasMarkedEarlierIsRemovedWithTheRest() {
        Verdict verdict = DeleteRule.judge(read(3, false, 0, 0), ids(1, 3), List.of(), true, table(1, 4));

        assertThat(verdict.ids()).containsExactly(4L, 90L, 91L);
        assertThat(verdict.gone().count()).isOne();
    }

    @Test
    void withoutATotalTwoReadsInARowHaveToMissARecord() {
        Verdict first = DeleteRule.judge(withoutTotal(0), ids(1, 3), List.of(), false, table(1, 5));
        Verdict second = DeleteRule.judge(withoutTotal(0), ids(1, 4), List.of(4L, 5L), false, table(1, 6));

        assertThat(first.ids()).isEmpty();
        assertThat(first.missed().stream()).containsExactly(4L, 5L);
        assertThat(second.ids()).containsExactly(5L);
        assertThat(second.missed().stream()).containsExactly(6L);
    }

    @Test
    void moreThanTwentyAndMoreThanHalfIsNotBelieved() {
        assertThat(goneOf(40, 20).isUnbelievable()).isFalse();
        assertThat(goneOf(42, 21).isUnbelievable()).isFalse();
        assertThat(goneOf(41, 21).isUnbelievable()).isTrue();
        assertThat(goneOf(20, 20).isUnbelievable()).isFalse();
        assertThat(goneOf(21, 21).isUnbelievable()).isTrue();
    }

    private static Verdict goneOf(int live, int gone) {
        int left = live - gone;
        return DeleteRule.judge(read(left, false, 0, 0), ids(1, left), List.of(), false, table(1, live));
    }

    private static ReadSummary read(long total, boolean changed, long withoutId, long passedOver) {
        return new ReadSummary(1, OptionalLong.of(total), changed, false, false, 0, 3, withoutId, passedOver, total);
    }

    private static ReadSummary withoutTotal(long passedOver) {
        return new ReadSummary(1, OptionalLong.empty(), false, false, false, 0, 3, 0, passedOver, 3);
    }

    private static IdSet ids(long first, long last) {
        IdSet ids = new IdSet();
        ids.add(LongStream.rangeClosed(first, last));
        return ids;
    }

    private static DeleteRule.Ids table(long first, long last) {
        return (live, taker) -> rows(live, first, last, taker);
    }

    private static void rows(boolean live, long first, long last, LongConsumer taker) {
        (live ? LongStream.rangeClosed(first, last).boxed().toList() : MARKED).forEach(taker::accept);
    }
}
