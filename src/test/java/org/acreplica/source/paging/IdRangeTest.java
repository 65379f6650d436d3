package org.acreplica.source.paging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdRangeTest {

    @Test
    void theLastRangeEndsWithAPageThatIsNotFull() {
        IdRange range = new IdRange(0, 150, null);

        range.took(100, 100L, true, false);
        assertThat(range.isDone()).isFalse();
        assertThat(range.left()).isEqualTo(50);

        range.took(50, 150L, true, false);
        assertThat(range.isDone()).isTrue();
        assertThat(range.left()).isZero();
    }

    @Test
    void anEndBeforeTheTotalHasToBeSaidTwice() {
        IdRange range = new IdRange(0, 150, null);
        range.took(100, 100L, true, true);

        range.took(0, null, true, true);
        assertThat(range.isDoubted()).isTrue();
        assertThat(range.isDone()).isFalse();

        range.took(0, null, true, true);
        assertThat(range.isDone()).isTrue();
    }

    @Test
    void anEndThatWasDoubtedCountsOnceNothingElseIsOpen() {
        IdRange range = new IdRange(0, 150, null);
        range.took(0, null, true, true);

        range.believeEnd();

        assertThat(range.isDone()).isTrue();
    }

    @Test
    void itEndsWhereTheNextOneBegan() {
        IdRange range = new IdRange(0, 300, null);
        IdRange second = range.split(1);
        range.took(100, 100L, false, false);
        assertThat(range.isDone()).isFalse();

        range.endsBefore(101);

        assertThat(range.isDone()).isTrue();
        assertThat(second.isUntouched()).isTrue();
    }

    @Test
    void itGoesOnToTheEndOfANextOneThatTurnsOutToBeEmpty() {
        IdRange range = new IdRange(0, 300, null);
        IdRange second = range.split(1);
        range.took(100, 100L, false, false);

        range.takeOver(second);

        assertThat(range.isDone()).isFalse();
        range.took(0, null, true, false);
        assertThat(range.isDone()).isTrue();
    }

    @Test
    void aCutLeavesWholePagesAndTheLastPageOfTheFirstHalfReachesIntoTheSecond() {
        IdRange range = new IdRange(0, 1_000, null);
        range.took(100, 100L, true, false);

        IdRange second = range.split(1);

        assertThat(range.left() + second.left()).isEqualTo(900);
        assertThat(range.left() % 100).isPositive();
        assertThat(second.at()).isEqualTo(100 + range.left());
    }

    @Test
    void aPageThatBroughtNoIdMovesItNowhere() {
        IdRange range = new IdRange(0, 150, null);
        range.took(100, 100L, true, false);

        range.took(1, null, true, true);

        assertThat(range.after()).isEqualTo(100);
        assertThat(range.isDoubted()).isTrue();
    }

    @Test
    void itContinuesFromItsPosition() {
        IdRange range = new IdRange(0, 300, null);
        range.took(100, 100L, true, false);

        IdRange again = IdRange.at(range.position(100));

        assertThat(again.after()).isEqualTo(100);
        assertThat(again.at()).isEqualTo(100);
        assertThat(again.left()).isEqualTo(200);
    }
}
