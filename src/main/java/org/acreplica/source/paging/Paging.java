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
 * Decides which page is next and when to stop, for one reading of one object, from its first page or from a position.
 * Responses may arrive in any order; pages are given out in an order in which their positions are valid. Not
 * thread-safe.
 */
public interface Paging {

    /**
     * @param seen the ids read so far; each page adds its own
     * @param from where to continue; null for the first page
     */
    static Paging of(PageRequests requests, IdSet seen, @Nullable Position from) {
        SeenIds ids = new SeenIds(seen, requests.object().isCountedByItself());
        Optional<Tail> newest = requests.scope().newest();
        return newest.isPresent()
                ? new OffsetPaging(requests, ids, from, new TailExtent(requests.objectName(), newest.get()))
                : new HistoryPaging(requests, ids, from);
    }

    /** Pages that may wait to be loaded. While the database is slow, no more are requested. */
    int MOST_WAITING = 16;

    /**
     * The next request, which counts as sent; empty while a response must be awaited first, or when all pages have been
     * requested.
     *
     * @param window number of pages that may be in flight
     */
    Optional<PageRequest> ask(int window);

    /** The result of a request that {@link #ask} gave out. */
    void answered(PageRequest request, Page page);

    /** The next page to load; empty if none is available yet. */
    Optional<ReadyPage> give();

    boolean hasPage();

    /**
     * Throws the failure of the reading, once the pages before it have been given out.
     *
     * @throws SourceException when reading cannot continue
     * @throws ListMovedException when it must start over
     */
    void check() throws SourceException, ListMovedException;

    /** Whether the last page has been given out. */
    boolean isDone();

    /** Closes the pages that were not taken. */
    void close();

    /** What has been read so far, for progress and for the rule about complete reads. */
    ReadSummary summary();
}
