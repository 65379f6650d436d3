package org.acreplica.source.paging;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.acreplica.source.page.Page;
import org.jspecify.annotations.Nullable;

/** Pages by offset: those in flight, and those that arrived before their turn. */
final class Arrivals {

    private final Set<Long> onTheirWay = new HashSet<>();
    private final Map<Long, Page> arrived = new HashMap<>();

    /** The page at the offset has been requested. */
    void expect(long offset) {
        onTheirWay.add(offset);
    }

    /** Closes the page if it is no longer expected. */
    void add(long offset, Page page) {
        if (onTheirWay.remove(offset)) {
            arrived.put(offset, page);
        } else {
            page.close();
        }
    }

    /** Null if it has not arrived. */
    @Nullable
    Page take(long offset) {
        return arrived.remove(offset);
    }

    int onTheirWay() {
        return onTheirWay.size();
    }

    int waiting() {
        return arrived.size();
    }

    /** Closes all pages received, and the others as they arrive. */
    void forget() {
        onTheirWay.clear();
        arrived.values().forEach(Page::close);
        arrived.clear();
    }
}
