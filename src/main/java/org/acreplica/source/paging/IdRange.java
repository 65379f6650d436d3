package org.acreplica.source.paging;

import org.acreplica.source.list.Position;
import org.acreplica.source.request.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * A range of ids, read page after page in ascending order. Its first page is found by offset, unless an id to begin
 * after is known; the others by the last id read. It ends where the next range begins, whatever was counted: rows may
 * have been added or removed since.
 */
final class IdRange {

    private long at;
    private long end;
    private @Nullable Long after;
    private @Nullable Long before;
    private boolean asked;
    private boolean doubted;
    private boolean done;

    /**
     * @param start number of records before the range
     * @param end number of records before the next range, as far as the total can be trusted
     * @param after the id to begin after; null if only the offset is known
     */
    IdRange(long start, long end, @Nullable Long after) {
        this.at = start;
        this.end = end;
        this.after = after;
    }

    /** Number of records before the next page, including those before the range. */
    long at() {
        return at;
    }

    @Nullable
    Long after() {
        return after;
    }

    /** Whether a page is in flight. */
    boolean isAsked() {
        return asked;
    }

    boolean isDone() {
        return done;
    }

    /** Whether no page has arrived yet. */
    boolean isUntouched() {
        return after == null;
    }

    /** Whether the end was reported once, and still needs confirmation. */
    boolean isDoubted() {
        return doubted;
    }

    /** Accepts the end reported once: no other range is unfinished. */
    void believeEnd() {
        done |= doubted;
    }

    /** Whether the first id of the next range is known, so that no page before it can be empty. */
    boolean knowsTheNext() {
        return before != null;
    }

    /** Whether as many records have been read as were counted, while the start of the next range is not known yet. */
    boolean awaitsTheNext() {
        return before == null && at >= end;
    }

    /** Records still to be read, beyond the page in flight. */
    long left() {
        return done || doubted ? 0 : Math.max(0, end - at - (asked ? PageRequest.LIMIT : 0));
    }

    void asked() {
        asked = true;
    }

    /** The first id of the next range is known now: an end accepted without it does not count. */
    void endsBefore(long id) {
        before = id;
        done = hasMetTheNext();
    }

    /** Extends to the end of the next range, which turned out to be empty. */
    void takeOver(IdRange next) {
        before = next.before;
        done &= before == null || hasMetTheNext();
    }

    /**
     * Splits the range; returns the second half. The last page of the first half overlaps the second, which shows that
     * nothing is between them; the surplus room of whole pages is shared by the halves.
     *
     * @param cuts number of splits that the range must have room for, one record each
     */
    IdRange split(int cuts) {
        long from = at + (asked ? PageRequest.LIMIT : 0);
        long pages = (end - from + cuts + PageRequest.LIMIT - 1) / PageRequest.LIMIT;
        long room = pages * PageRequest.LIMIT - (end - from);
        long cut = from + pages / 2 * PageRequest.LIMIT - Math.max(1, room / 2);
        IdRange second = new IdRange(cut, end, null);
        second.before = before;
        end = cut;
        before = null;
        return second;
    }

    /**
     * A page has arrived.
     *
     * @param lastId null if the page has no id
     * @param last whether this is the last range
     * @param incomplete whether more records are known to exist: then the end needs confirmation
     */
    void took(int size, @Nullable Long lastId, boolean last, boolean incomplete) {
        asked = false;
        at += size;
        after = lastId == null ? after : lastId;
        boolean ends = lastId == null || last && before == null && size < PageRequest.LIMIT && at >= end;
        done = hasMetTheNext() || ends && (!incomplete || doubted && lastId == null);
        doubted = ends && !done;
    }

    private boolean hasMetTheNext() {
        return before != null && after != null && after >= before - 1;
    }

    /** @param readUntil the last id read before the rest of the range */
    Position.Range position(long readUntil) {
        return new Position.Range(at, readUntil, before, Math.max(0, end - at));
    }

    static IdRange at(Position.Range position) {
        IdRange range = new IdRange(position.start(), position.start() + position.left(), position.after());
        range.before = position.before();
        return range;
    }
}
