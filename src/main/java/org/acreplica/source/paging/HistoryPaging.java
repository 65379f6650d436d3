package org.acreplica.source.paging;

import java.util.Optional;
import java.util.stream.IntStream;
import org.acreplica.source.list.ListMovedException;
import org.acreplica.source.list.Position;
import org.acreplica.source.list.ReadSummary;
import org.acreplica.source.list.ReadyPage;
import org.acreplica.source.page.Page;
import org.acreplica.source.request.PageRequest;
import org.acreplica.source.request.SourceException;
import org.jspecify.annotations.Nullable;

/** Reads a list by offset; in id ranges if the first page shows that it is long and sorted by id. */
final class HistoryPaging implements Paging {

    private final PageRequests requests;
    private final SeenIds seen;
    private Paging paging;
    private boolean decided;

    /** @param from where to continue; null for the first page */
    HistoryPaging(PageRequests requests, SeenIds seen, @Nullable Position from) {
        this.requests = requests;
        this.seen = seen;
        this.decided = from != null || !requests.allowRanges();
        this.paging = from != null && from.ranges() != null
                ? RangePaging.from(from, from.ranges(), requests, seen)
                : new OffsetPaging(requests, seen, from);
    }

    @Override
    public Optional<PageRequest> ask(int window) {
        return paging.ask(window);
    }

    @Override
    public void answered(PageRequest request, Page page) {
        if (!decided && isLong(page) && isById(page)) {
            paging.close();
            paging = RangePaging.after(page, requests, seen);
        } else {
            paging.answered(request, page);
        }
        decided = true;
    }

    @Override
    public Optional<ReadyPage> give() {
        return paging.give();
    }

    @Override
    public boolean hasPage() {
        return paging.hasPage();
    }

    @Override
    public void check() throws SourceException, ListMovedException {
        paging.check();
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
    public ReadSummary summary() {
        return paging.summary();
    }

    private static boolean isLong(Page page) {
        return page.total().isPresent() && page.total().getAsLong() > (long) ReadSummary.MANY_PAGES * PageRequest.LIMIT;
    }

    /** Whether the page is full, and its ids ascend. */
    private static boolean isById(Page page) {
        long[] ids = page.countedIds().toArray();
        return page.size() == PageRequest.LIMIT
                && ids.length == PageRequest.LIMIT
                && IntStream.range(1, ids.length).allMatch(i -> ids[i] > ids[i - 1]);
    }
}
