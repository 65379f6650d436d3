package org.acreplica.source.list;

import java.util.OptionalLong;

/**
 * What a reading has seen so far.
 *
 * @param pages given out in this process
 * @param total as the last page said it; empty if it does not say
 * @param totalChanged whether pages said different totals, or some none
 * @param totalShrank whether a page said a smaller total than one before it: records may have moved past the reader
 * @param byId whether pages are found by id, so that nothing slips by when the list moves
 * @param missing records that the total promises and that the pages to the end did not bring; 0 before the end, where
 * the
 *     total is unknown, and where pages are found by id
 * @param seen distinct ids of what the total counts, those before the position included where they are known
 * @param withoutId records that have no usable id
 * @param passedOver places in the list that were passed over, as their records could not be had
 * @param done records read or counted by the position that the reading began at
 */
public record ReadSummary(
        long pages,
        OptionalLong total,
        boolean totalChanged,
        boolean totalShrank,
        boolean byId,
        long missing,
        long seen,
        long withoutId,
        long passedOver,
        long done) {

    /** A list longer than this is read in ranges of ids where that is possible, and not read twice in a row. */
    public static final int MANY_PAGES = 50;

    /** Whether it ended before the total did. */
    public boolean isShort() {
        return missing > 0;
    }
}
