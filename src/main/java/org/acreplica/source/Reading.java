package org.acreplica.source;

import java.util.OptionalLong;

/**
 * What a reading has seen so far.
 *
 * @param pages given out in this process
 * @param total as the last page said it; empty where it does not say
 * @param totalChanged whether pages said different totals, or some none
 * @param totalShrank whether a page said a smaller total than one before it: records may have moved past the reader
 * @param byId whether pages are found by id, so that nothing slips by when the list moves
 * @param done records read or counted by the position that the reading began at
 */
public record Reading(
        long pages, OptionalLong total, boolean totalChanged, boolean totalShrank, boolean byId, long done) {}
