package org.acreplica.source;

/**
 * A part of the ids that is read in their order, page after page. Its first page is found by offset, unless an id is
 * known to begin after; the others by the last id read.
 */
final class IdRange {

    private final long start;
    private long at;
    private long end;
    private Long after;
    private Long before;
    private boolean asked;
    private boolean done;
    private boolean doneByCount;

    /**
     * @param start the number of records before the range
     * @param end the number of records before the next one, as far as the total can be trusted
     * @param after the id to begin after; null where only the offset is known
     */
    IdRange(long start, long end, Long after) {
        this.start = start;
        this.at = start;
        this.end = end;
        this.after = after;
    }

    long at() {
        return at;
    }

    Long after() {
        return after;
    }

    /** Whether the next page can be asked for. */
    boolean isIdle() {
        return !asked && !done;
    }

    boolean isDone() {
        return done;
    }

    /** Whether no page has come yet. */
    boolean isUntouched() {
        return after == null;
    }

    /** Records still to be read, beyond a page that is on its way. */
    long left() {
        return done ? 0 : Math.max(0, end - at - (asked ? PageRequest.LIMIT : 0));
    }

    void asked() {
        asked = true;
    }

    /** The first id of the next range, which has just come to light. */
    void endsBefore(long id) {
        before = id;
        done |= after != null && after >= id - 1;
    }

    /** Goes on over the next range, which turned out to be empty. */
    void takeOver(IdRange next) {
        end = next.end;
        before = next.before;
        done = false;
    }

    /** Cuts the range in two halves of whole pages; the second is returned. */
    IdRange split() {
        long from = at + (asked ? PageRequest.LIMIT : 0);
        long pages = (end - from + PageRequest.LIMIT - 1) / PageRequest.LIMIT;
        IdRange second = new IdRange(from + (pages + 1) / 2 * PageRequest.LIMIT, end, null);
        second.before = before;
        end = second.start;
        before = null;
        return second;
    }

    /**
     * A page has come.
     *
     * @param lastId null where the page has no ids
     * @param steady whether all pages of the reading said the same total, so that counting records tells the end
     */
    void took(int size, Long lastId, boolean steady) {
        asked = false;
        at += size;
        after = lastId != null ? lastId : after;
        boolean countedOut = at == end && steady;
        boolean last = before == null;
        done = size == 0
                || !last && after != null && after >= before - 1
                || last && size < PageRequest.LIMIT && at >= end
                || countedOut;
        doneByCount = done && countedOut;
    }

    /** The total has changed: a range that was ended by counting is looked at once more. */
    void doubt() {
        if (doneByCount && !(before != null && after != null && after >= before - 1)) {
            done = false;
            doneByCount = false;
        }
    }

    /** @param readUntil the last id that is read before what is left of the range */
    Position.Range position(long readUntil) {
        return new Position.Range(at, readUntil, before, Math.max(0, end - at));
    }

    static IdRange at(Position.Range position) {
        IdRange range = new IdRange(position.start(), position.start() + position.left(), position.after());
        range.before = position.before();
        return range;
    }
}
