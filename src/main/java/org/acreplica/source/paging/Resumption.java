package org.acreplica.source.paging;

import org.acreplica.source.list.Position;
import org.acreplica.source.list.Position.Change;
import org.acreplica.source.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * How a reading by offset resumes from a position: one record earlier, so that a list that has moved is detected.
 *
 * @param from null for a reading that begins at the first page
 */
record Resumption(@Nullable Position from) {

    /** Whether the first page begins with the record before the position. */
    boolean overlaps() {
        return from != null && from.lastId() != null;
    }

    long offset() {
        return from == null ? 0 : from.offsetOrFirst() - (overlaps() ? 1 : 0);
    }

    @Nullable
    Long lastId() {
        return from == null ? null : from.lastId();
    }

    /** Records before the position whose ids are not known. */
    long notAmong(long seen) {
        return from == null ? 0 : Math.max(0, from.offsetOrFirst() - seen);
    }

    /**
     * Whether the records before the position have changed, or may have.
     *
     * @param first the first page
     * @param change how the total changed since the position
     */
    boolean hasMoved(Page first, @Nullable Change change) {
        if (from == null) {
            return false;
        }
        Long before = from.lastId();
        if (before != null) {
            return !before.equals(first.firstId()) || change == Change.SHRANK;
        }
        return from.total() == null ? from.offsetOrFirst() > 0 : change != null;
    }
}
