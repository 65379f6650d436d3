package org.acreplica.source.paging;

import java.util.OptionalLong;
import org.acreplica.source.list.Position.Change;
import org.acreplica.source.page.Page;
import org.jspecify.annotations.Nullable;

/** How far a list is read. */
interface Extent {

    /** To its end. */
    Extent WHOLE = new Extent() {
        @Override
        public boolean endsWith(Page page) {
            return false;
        }

        @Override
        public long reach(OptionalLong total) {
            return Long.MAX_VALUE;
        }

        @Override
        public boolean mayRepeat(@Nullable Change change) {
            return false;
        }
    };

    /** Whether nothing behind this page is wanted. It is called for each page, in the order of the list. */
    boolean endsWith(Page page);

    /**
     * How many records are sure to be wanted, from the first one on: so far pages may be prefetched.
     *
     * @param total as the last page said it
     */
    long reach(OptionalLong total);

    /**
     * Whether a page may bring nothing but what came before, and the list continues anyway.
     *
     * @param change what the total did since the page before; null if it stood still
     */
    boolean mayRepeat(@Nullable Change change);
}
