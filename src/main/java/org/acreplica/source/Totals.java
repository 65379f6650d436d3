package org.acreplica.source;

import java.util.OptionalLong;

/** Watches what the pages of a reading say of the total. */
final class Totals {

    private OptionalLong last;
    private boolean known;
    private boolean changed;
    private boolean shrank;

    /** @param first as it was at the position that the reading goes on from; null for none */
    Totals(Long first) {
        known = first != null;
        last = first == null ? OptionalLong.empty() : OptionalLong.of(first);
    }

    void take(OptionalLong total, boolean firstPage) {
        if (known || !firstPage) {
            changed |= !total.equals(last);
            shrank |= last.isPresent() && (total.isEmpty() || total.getAsLong() < last.getAsLong());
        }
        known = true;
        last = total;
    }

    OptionalLong last() {
        return last;
    }

    Long lastOrNull() {
        return last.isPresent() ? last.getAsLong() : null;
    }

    boolean isChanged() {
        return changed;
    }

    boolean isShrunk() {
        return shrank;
    }
}
