package org.acreplica.source;

import java.util.Optional;

/** Reads a list by offset, unless its first page shows that it is long: then in ranges of ids. */
public final class HistoryPaging implements Paging {

    private final PageRequests requests;
    private final IdSet seen;
    private Paging paging;
    private boolean decided;

    /** @param from where to go on; null for the first page */
    public HistoryPaging(PageRequests requests, IdSet seen, Position from) {
        this.requests = requests;
        this.seen = seen;
        this.decided = from != null || !requests.allowRanges();
        this.paging = from != null && from.ranges() != null
                ? RangePaging.from(from, requests, seen)
                : new OffsetPaging(requests, seen, from);
    }

    @Override
    public Optional<PageRequest> ask(int window) {
        return paging.ask(window);
    }

    @Override
    public void answered(PageRequest request, Page page) {
        boolean isLong = page.total().isPresent()
                && page.total().getAsLong() > (long) MANY_PAGES * PageRequest.LIMIT
                && page.size() == PageRequest.LIMIT
                && page.ids().count() == PageRequest.LIMIT;
        if (!decided && isLong) {
            paging.close();
            paging = RangePaging.after(page, requests, seen);
        } else {
            paging.answered(request, page);
        }
        decided = true;
    }

    @Override
    public Optional<ReadyPage> give() throws SourceException, ListMovedException {
        return paging.give();
    }

    @Override
    public boolean isDone() {
        return paging.isDone();
    }

    @Override
    public void close() {
        paging.close();
    }

    @Override
    public Reading reading() {
        return paging.reading();
    }
}
