package org.acreplica.source.list;

import java.util.OptionalLong;

/**
 * What a reading has seen so far.
 *
 * @param pages given out in this process
 * @param total sent with the last page; empty if it has none
 * @param totalChanged whether pages had different totals, or some had none
 * @param totalShrank whether the total decreased between pages: records may have moved past the reader
 * @param byId whether pages are found by id, so that none can be missed when the list moves
 * @param missing records that the total promises but the pages did not contain; 0 before the end, if the total is
 *     unknown, and if pages are found by id
 * @param seen distinct ids counted by the total, including those before the position if known
 * @param withoutId records that have no usable id
 * @param passedOver records that were skipped because they could not be fetched
 * @param done records read, or before the position that the reading began at
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

    /** A list longer than this is read in id ranges if possible, and is not read twice in a row. */
    public static final int MANY_PAGES = 50;

    /** Whether the reading ended before the total was reached. */
    public boolean isShort() {
        return missing > 0;
    }
}
