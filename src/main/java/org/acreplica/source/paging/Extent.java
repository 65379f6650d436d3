package org.acreplica.source.paging;

import java.util.OptionalLong;
import org.acreplica.source.list.Position.Change;
import org.acreplica.source.page.Page;
import org.jspecify.annotations.Nullable;

/** How far a list is read. */
interface Extent {

    /** The whole list. */
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

    /** Whether nothing after this page is needed. Called for each page, in list order. */
    boolean endsWith(Page page);

    /**
     * How many records will certainly be needed, from the first one on: pages up to there may be prefetched.
     *
     * @param total sent with the last page
     */
    long reach(OptionalLong total);

    /**
     * Whether a page may contain only records already read without being the end.
     *
     * @param change how the total changed since the previous page; null if it did not
     */
    boolean mayRepeat(@Nullable Change change);
}
