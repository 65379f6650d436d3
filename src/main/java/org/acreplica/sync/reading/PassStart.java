package org.acreplica.sync.reading;

import java.time.Instant;
import org.acreplica.source.list.IdSet;
import org.acreplica.source.list.Position;
import org.jspecify.annotations.Nullable;

/**
 * Where a pass over a list begins.
 *
 * @param startedAt when the first page was requested, possibly by an earlier process
 * @param from where it begins; null for the first page
 * @param seen the ids read so far; the pages add theirs
 * @param seenParts number of parts of these ids already stored
 */
record PassStart(Instant startedAt, @Nullable Position from, IdSet seen, long seenParts) {

    /** At the first page. */
    static PassStart anew(Instant startedAt) {
        return new PassStart(startedAt, null, new IdSet(), 0);
    }
}
