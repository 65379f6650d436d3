package org.acreplica.source.paging;

import java.util.Optional;
import org.acreplica.source.list.IdSet;
import org.acreplica.source.list.ListMovedException;
import org.acreplica.source.list.Position;
import org.acreplica.source.list.ReadSummary;
import org.acreplica.source.list.ReadyPage;
import org.acreplica.source.list.Tail;
import org.acreplica.source.page.Page;
import org.acreplica.source.request.PageRequest;
import org.acreplica.source.request.SourceException;
import org.jspecify.annotations.Nullable;

/**
 * Which page next, and when to stop: one reading of one object from its first page, or from a position, to the end.
 * Answers may come in any order; pages are given out in an order in which their positions are true. Not thread-safe.
 */
public interface Paging {

    /**
     * @param seen the ids of this reading so far; each page adds its own
     * @param from where to continue; null for the first page
     */
    static Paging of(PageRequests requests, IdSet seen, @Nullable Position from) {
        SeenIds ids = new SeenIds(seen, requests.object().isCountedByItself());
        Optional<Tail> newest = requests.scope().newest();
        return newest.isPresent()
                ? new OffsetPaging(requests, ids, from, new TailExtent(requests.words(), newest.get()))
                : new HistoryPaging(requests, ids, from);
    }

    /** Pages that may wait to be loaded. While a database is slow, no more are asked for. */
    int MOST_WAITING = 16;

    /**
     * The next request, which counts as sent; empty while an answer has to be awaited first, or when all is asked.
     *
     * @param window how many pages may be on their way
     */
    Optional<PageRequest> ask(int window);

    /** The answer to a request that {@link #ask} gave out. */
    void answered(PageRequest request, Page page);

    /** The next page to be loaded; empty while none is there yet. */
    Optional<ReadyPage> give();

    /** Whether {@link #give} has a page. */
    boolean hasPage();

    /**
     * Says how the reading failed, once the pages before that have been given out.
     *
     * @throws SourceException when it leads nowhere
     * @throws ListMovedException when it has to start over
     */
    void check() throws SourceException, ListMovedException;

    /** Whether the last page has been given out. */
    boolean isDone();

    /** Gives back the pages that were not taken. */
    void close();

    /** What was read so far, for progress and for the rule of the complete read. */
    ReadSummary summary();
}
