package org.acreplica.sync.reading;

import org.acreplica.source.list.IdSet;
import org.acreplica.source.list.ReadSummary;

/**
 * A read that ended before its total: the total counts what is not listed, or the list left something out.
 *
 * @param seen the ids that it brought
 */
record ShortRead(ReadSummary reading, IdSet seen) {

    /**
     * Whether a second read shows that nothing was left out: both together reach the total, or the second one lacks as
     * many and none of those that the first one brought, so that it is the total that is wrong.
     */
    boolean isMadeUpFor(ReadSummary again, IdSet seenAgain) {
        long lacking = seenAgain.lacksOf(seen);
        return again.missing() <= lacking || lacking == 0 && again.missing() == reading.missing();
    }

    /** In words, for the log. */
    @Override
    public String toString() {
        long total = reading.total().orElse(0);
        return (total - reading.missing()) + " of " + total + " records came";
    }
}
