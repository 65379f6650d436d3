package org.acreplica.source.paging;

import org.acreplica.source.list.Position;
import org.acreplica.source.request.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * A part of the ids that is read in their order, page after page. Its first page is found by offset, unless an id is
 * known to begin after; the others by the last id read. It ends where the next range began, whatever was counted: rows
 * may have come and gone since.
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
     * @param start the number of records before the range
     * @param end the number of records before the next one, as far as the total can be trusted
     * @param after the id to begin after; null if only the offset is known
     */
    IdRange(long start, long end, @Nullable Long after) {
        this.at = start;
        this.end = end;
        this.after = after;
    }

    /** The number of records before the next page, those before the range included. */
    long at() {
        return at;
    }

    @Nullable
    Long after() {
        return after;
    }

    /** Whether a page is on its way. */
    boolean isAsked() {
        return asked;
    }

    boolean isDone() {
        return done;
    }

    /** Whether no page has come yet. */
    boolean isUntouched() {
        return after == null;
    }

    /** Whether its end has been said once and is not believed yet. */
    boolean isDoubted() {
        return doubted;
    }

    /** Its end, said once, counts: no other range has left anything open. */
    void believeEnd() {
        done |= doubted;
    }

    /** Whether the first id of the next range is known, so that no page before it can be empty. */
    boolean knowsTheNext() {
        return before != null;
    }

    /** Whether as much has been read as was counted, and it is not known yet where the next range begins. */
    boolean awaitsTheNext() {
        return before == null && at >= end;
    }

    /** Records still to be read, beyond a page that is on its way. */
    long left() {
        return done || doubted ? 0 : Math.max(0, end - at - (asked ? PageRequest.LIMIT : 0));
    }

    void asked() {
        asked = true;
    }

    /** The first id of the next range, which has just come to light: an end that was believed without it is none. */
    void endsBefore(long id) {
        before = id;
        done = hasMetTheNext();
    }

    /** Goes on to the end of the next range, which turned out to be empty. */
    void takeOver(IdRange next) {
        before = next.before;
        done &= before == null || hasMetTheNext();
    }

    /**
     * Cuts the range in two; the second half is returned. The last page of the first half reaches into the second and
     * so
     * shows that nothing is between them; what whole pages have room for beyond the range is shared by its halves.
     *
     * @param cuts how many cuts the range has to have room for, a record each
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
     * A page has come.
     *
     * @param lastId null if the page brought no id
     * @param last whether no range follows
     * @param incomplete whether more records are known to be: then the end has to be said twice
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
