package org.acreplica.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The pages of a reading that wait to be loaded, and how the reading failed, which counts once they are taken. */
final class Ready {

    private final Deque<ReadyPage> pages = new ArrayDeque<>();
    private SourceException deadEnd;
    private ListMovedException moved;

    void add(Page page, Position position) {
        pages.add(new ReadyPage(page, position));
    }

    void fail(SourceException why) {
        deadEnd = why;
    }

    void fail(ListMovedException why) {
        moved = why;
    }

    Optional<ReadyPage> take() throws SourceException, ListMovedException {
        if (!pages.isEmpty()) {
            return Optional.of(pages.remove());
        }
        if (deadEnd != null) {
            throw deadEnd;
        }
        if (moved != null) {
            throw moved;
        }
        return Optional.empty();
    }

    int size() {
        return pages.size();
    }

    /** Whether nothing is left to take, be it a page or a failure. */
    boolean isEmpty() {
        return pages.isEmpty() && !hasFailed();
    }

    boolean hasFailed() {
        return deadEnd != null || moved != null;
    }

    void close() {
        pages.forEach(ready -> ready.page().close());
        pages.clear();
    }
}
