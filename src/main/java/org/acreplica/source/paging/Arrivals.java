package org.acreplica.source.paging;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.acreplica.source.page.Page;
import org.jspecify.annotations.Nullable;

/** Pages by offset that are on their way, and those that arrived before their turn. */
final class Arrivals {

    private final Set<Long> onTheirWay = new HashSet<>();
    private final Map<Long, Page> arrived = new HashMap<>();

    /** The page at the offset has been asked for. */
    void expect(long offset) {
        onTheirWay.add(offset);
    }

    /** Closes the page where it is no longer expected. */
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

    /** Closes all that arrived, and all that still comes as it arrives. */
    void forget() {
        onTheirWay.clear();
        arrived.values().forEach(Page::close);
        arrived.clear();
    }
}
