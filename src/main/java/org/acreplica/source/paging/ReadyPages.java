package org.acreplica.source.paging;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.acreplica.source.list.ListMovedException;
import org.acreplica.source.list.Position;
import org.acreplica.source.list.ReadyPage;
import org.acreplica.source.page.Page;
import org.acreplica.source.request.SourceException;
import org.jspecify.annotations.Nullable;

/** The pages of a reading that wait to be loaded, and its failure, which counts once they are taken. */
final class ReadyPages {

    private final Deque<ReadyPage> pages = new ArrayDeque<>();
    private @Nullable SourceException deadEnd;
    private @Nullable ListMovedException moved;

    void add(Page page, Position position) {
        pages.add(new ReadyPage(page, position));
    }

    void fail(SourceException why) {
        deadEnd = why;
    }

    void fail(ListMovedException why) {
        moved = why;
    }

    Optional<ReadyPage> take() {
        return Optional.ofNullable(pages.poll());
    }

    void check() throws SourceException, ListMovedException {
        if (pages.isEmpty() && deadEnd != null) {
            throw deadEnd;
        }
        if (pages.isEmpty() && moved != null) {
            throw moved;
        }
    }

    int size() {
        return pages.size();
    }

    /** Whether neither a page nor a failure is left. */
    boolean isEmpty() {
        return pages.isEmpty() && deadEnd == null && moved == null;
    }

    void close() {
        pages.forEach(ready -> ready.page().close());
        pages.clear();
    }
}
