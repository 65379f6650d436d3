package org.acreplica.sync.reading;

import org.acreplica.source.list.IdSet;
import org.acreplica.source.list.ReadSummary;

/**
 * A read that ended before its total: the total counts records that are not listed, or the list missed some.
 *
 * @param seen the ids it returned
 */
record ShortRead(ReadSummary reading, IdSet seen) {

    /**
     * Whether a second read shows that nothing was missed: both together reach the total, or the second one lacks as
     * many and returned all ids of the first, so that the total is wrong.
     */
    boolean isMadeUpFor(ReadSummary again, IdSet seenAgain) {
        long lacking = seenAgain.lacksOf(seen);
        return again.missing() <= lacking || lacking == 0 && again.missing() == reading.missing();
    }

    /** For the log. */
    @Override
    public String toString() {
        long total = reading.total().orElse(0);
        return (total - reading.missing()) + " of " + total + " records were returned";
    }
}
