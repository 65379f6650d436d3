package org.acreplica.sync;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.acreplica.source.list.IdSet;
import org.acreplica.source.list.ReadSummary;
import org.jspecify.annotations.Nullable;

/** Decides whether a full read was complete, and which rows' records are gone. */
final class DeleteRule {

    /** Up to this many rows may be deleted without the guard. */
    private static final int UNQUESTIONED = 20;

    /** Iterates over the ids in a table. */
    interface Ids {
        void each(boolean live, LongConsumer taker);
    }

    /**
     * @param gone live rows whose record is gone
     * @param marked rows marked earlier that have not returned; only queried if rows are to be removed
     * @param missed ids that this read missed for the first time; null if the object has a total
     * @param live rows that were live before
     */
    record Verdict(IdSet gone, IdSet marked, @Nullable IdSet missed, long live) {

        /** Whether more than half of the live rows would be deleted. */
        boolean isUnbelievable() {
            return gone.count() > UNQUESTIONED && gone.count() > live / 2.0;
        }

        /** All rows to mark or remove. */
        List<Long> ids() {
            return LongStream.concat(gone.stream(), marked.stream()).boxed().toList();
        }
    }

    private DeleteRule() {}

    /**
     * A read is complete if it skipped no record, all pages had the same total, and as many distinct ids and records
     * without a usable id were seen.
     */
    static boolean isComplete(ReadSummary reading) {
        return reading.passedOver() == 0
                && !reading.totalChanged()
                && (reading.total().isEmpty() || reading.total().getAsLong() == reading.seen() + reading.withoutId());
    }

    /**
     * Evaluates a complete read. Without a total, a record is gone when two reads of the whole list in a row missed it.
     *
     * @param missedBefore the ids that the previous such read missed
     * @param remove whether to include rows that were marked earlier
     */
    static Verdict judge(ReadSummary reading, IdSet seen, List<Long> missedBefore, boolean remove, Ids ids) {
        IdSet live = new IdSet();
        ids.each(true, live::add);
        IdSet marked = new IdSet();
        if (remove) {
            ids.each(false, id -> addIf(!live.contains(id) && !seen.contains(id), id, marked));
        }
        IdSet unseen = where(live, id -> !seen.contains(id));
        if (reading.total().isPresent()) {
            return new Verdict(unseen, marked, null, live.count());
        }
        IdSet before = new IdSet();
        before.add(missedBefore.stream().mapToLong(Long::longValue));
        IdSet missed = where(unseen, id -> !before.contains(id));
        return new Verdict(where(unseen, before::contains), marked, missed, live.count());
    }

    private static void addIf(boolean condition, long id, IdSet ids) {
        if (condition) {
            ids.add(id);
        }
    }

    private static IdSet where(IdSet ids, LongPredicate condition) {
        IdSet found = new IdSet();
        found.add(ids.stream().filter(condition));
        return found;
    }
}
