package org.acreplica.source.paging;

import java.util.List;
import java.util.OptionalLong;
import org.acreplica.source.list.Position;
import org.acreplica.source.list.Position.Change;
import org.acreplica.source.list.ReadSummary;
import org.acreplica.source.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the pages of a reading contain: totals, and places without an id. Includes the pages before the position
 * at which the reading resumed, except in the number of pages.
 */
final class Tally {

    private OptionalLong total = OptionalLong.empty();
    private boolean known;
    private @Nullable Change change;
    private long pages;
    private long withoutId;
    private long passedOver;

    /** @param from the position at which the reading resumes; null for none */
    Tally(@Nullable Position from) {
        if (from != null) {
            Long said = from.total();
            known = said != null;
            total = said == null ? OptionalLong.empty() : OptionalLong.of(said);
            change = from.totalHas();
            withoutId = from.withoutId() == null ? 0 : from.withoutId();
            passedOver = from.passedOver() == null ? 0 : from.passedOver();
        }
    }

    /** @return how the total changed since the previous page, or within this one; null if it did not */
    @Nullable
    Change noteTotals(List<OptionalLong> totals) {
        Change worst = null;
        for (OptionalLong sent : totals) {
            Change now = known ? change(sent) : null;
            worst = worse(worst, now);
            known = true;
            total = sent;
        }
        change = worse(change, worst);
        return worst;
    }

    void count(Page page) {
        long places = page.passedOver().size();
        pages++;
        passedOver += places;
        withoutId += page.size() - places - page.countedIds().count();
    }

    long pages() {
        return pages;
    }

    /** The total sent with the last page. */
    OptionalLong total() {
        return total;
    }

    /** Records without a usable id, and skipped places. */
    long placesWithoutId() {
        return withoutId + passedOver;
    }

    /** @param ranges null if the reading is by offset; otherwise the other parameters are null */
    Position position(@Nullable Long offset, @Nullable Long lastId, @Nullable List<Position.Range> ranges) {
        Long said = total.isPresent() ? total.getAsLong() : null;
        return new Position(offset, said, change, lastId, ranges, nullIfNone(withoutId), nullIfNone(passedOver));
    }

    /** @param seen distinct ids of what the total counts */
    ReadSummary summary(long seen, boolean byId, long missing, long done) {
        return new ReadSummary(
                pages,
                total,
                change != null,
                change == Change.SHRANK,
                byId,
                missing,
                seen,
                withoutId,
                passedOver,
                done);
    }

    private @Nullable Change change(OptionalLong said) {
        if (said.equals(total)) {
            return null;
        }
        boolean shrinks = total.isPresent() && (said.isEmpty() || said.getAsLong() < total.getAsLong());
        return shrinks ? Change.SHRANK : Change.CHANGED;
    }

    private static @Nullable Change worse(@Nullable Change one, @Nullable Change other) {
        return one == Change.SHRANK || other == null ? one : other;
    }

    private static @Nullable Long nullIfNone(long count) {
        return count == 0 ? null : count;
    }
}
