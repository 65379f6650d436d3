package org.acreplica.source.paging;

import java.util.OptionalLong;
import org.acreplica.source.page.Position;
import org.acreplica.source.page.Position.Change;

/** Watches what the pages of a reading say of the total, those before the position it goes on from included. */
final class Totals {

    private OptionalLong last = OptionalLong.empty();
    private boolean known;
    private Change change;

    /** @param from the position that the reading goes on from; null for none */
    Totals(Position from) {
        if (from != null) {
            known = from.total() != null;
            last = known ? OptionalLong.of(from.total()) : OptionalLong.empty();
            change = from.totalHas();
        }
    }

    /** @return what the total did since the page before; null where it stood still */
    Change take(OptionalLong total, boolean firstPage) {
        Change now = known || !firstPage ? change(total) : null;
        if (change != Change.SHRANK && now != null) {
            change = now;
        }
        known = true;
        last = total;
        return now;
    }

    OptionalLong last() {
        return last;
    }

    Long lastOrNull() {
        return last.isPresent() ? last.getAsLong() : null;
    }

    /** What it did all along; null where it stood still. */
    Change change() {
        return change;
    }

    boolean isChanged() {
        return change != null;
    }

    boolean isShrunk() {
        return change == Change.SHRANK;
    }

    private Change change(OptionalLong total) {
        if (total.equals(last)) {
            return null;
        }
        boolean shrinks = last.isPresent() && (total.isEmpty() || total.getAsLong() < last.getAsLong());
        return shrinks ? Change.SHRANK : Change.CHANGED;
    }
}
