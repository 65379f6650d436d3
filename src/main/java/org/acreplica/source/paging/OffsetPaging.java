package org.acreplica.source.paging;

import java.util.Optional;
import org.acreplica.source.list.ListMovedException;
import org.acreplica.source.list.Position;
import org.acreplica.source.list.Position.Change;
import org.acreplica.source.list.ReadSummary;
import org.acreplica.source.list.ReadyPage;
import org.acreplica.source.page.Page;
import org.acreplica.source.request.PageRequest;
import org.acreplica.source.request.SourceException;
import org.acreplica.source.request.SourceException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Pages by offset. Pages covered by the total are prefetched; beyond it, or without a total, they are read one at a
 * time until a page is empty.
 *
 * <p>It stops at an empty page; when as many distinct ids have arrived as the total says and the last page was not
 * full; or at a page with nothing new, which comes from an endpoint that ignores the offset. An empty page before the
 * total is reached is requested again.
 */
final class OffsetPaging implements Paging {

    private final PageRequests requests;
    private final SeenIds seen;
    private final Extent extent;
    private final Tally tally;
    private final Resumption resumption;
    private final Arrivals arrivals = new Arrivals();
    private final ReadyPages ready = new ReadyPages();

    private long next;
    private long ahead;
    private long pageSize = PageRequest.LIMIT;
    private boolean readsAhead = true;
    private long firstPageSize;

    /** Records read that are not in {@link #seen}: without an id, or before the position. */
    private long notSeen;

    private @Nullable Long lastId;
    private boolean asksAgain;
    private boolean askedAgain;
    private boolean endsEarly;
    private boolean done;

    /**
     * @param seen the ids read so far, if known; each page adds its own
     * @param from where to continue; null for the first page
     */
    OffsetPaging(PageRequests requests, SeenIds seen, @Nullable Position from) {
        this(requests, seen, from, Extent.WHOLE);
    }

    OffsetPaging(PageRequests requests, SeenIds seen, @Nullable Position from, Extent extent) {
        this.requests = requests;
        this.seen = seen;
        this.extent = extent;
        this.tally = new Tally(from);
        this.resumption = new Resumption(from);
        this.lastId = resumption.lastId();
        this.notSeen = resumption.notAmong(seen.count());
        this.next = resumption.offset();
        this.ahead = next;
    }

    @Override
    public Optional<PageRequest> ask(int window) {
        if (done || arrivals.onTheirWay() >= window) {
            return Optional.empty();
        }
        if (asksAgain) {
            asksAgain = false;
            askedAgain = true;
            return Optional.of(request(next));
        }
        if (arrivals.waiting() + ready.size() >= MOST_WAITING) {
            return Optional.empty();
        }
        if (ahead == next) {
            return Optional.of(request(next));
        }
        boolean promised = ahead < Math.min(tally.total().orElse(0), extent.reach(tally.total()));
        return tally.pages() > 0 && readsAhead && promised ? Optional.of(request(ahead)) : Optional.empty();
    }

    @Override
    public void answered(PageRequest request, Page page) {
        long offset = requests.placeOf(request).offset();
        arrivals.add(offset, page);
        for (Page inOrder = arrivals.take(next); inOrder != null; inOrder = arrivals.take(next)) {
            take(inOrder);
        }
    }

    @Override
    public Optional<ReadyPage> give() {
        return ready.take();
    }

    @Override
    public boolean hasPage() {
        return ready.size() > 0;
    }

    @Override
    public void check() throws SourceException, ListMovedException {
        ready.check();
    }

    @Override
    public boolean isDone() {
        return done && ready.isEmpty();
    }

    @Override
    public void close() {
        done = true;
        ready.close();
        arrivals.forget();
    }

    @Override
    public ReadSummary summary() {
        return tally.summary(seen.count(), false, done && !endsEarly ? missing() : 0, next);
    }

    private void take(Page page) {
        boolean isFirst = tally.pages() == 0;
        Change change = tally.noteTotals(page.totals());
        if (isFirst && resumption.hasMoved(page, change)) {
            page.close();
            end();
            ready.fail(new ListMovedException(
                    requests.objectName() + ": the list has changed since the interrupted read"));
            return;
        }
        if (page.isEmpty() && missing() > 0 && !askedAgain) {
            page.close();
            asksAgain = true;
            return;
        }
        askedAgain &= page.isEmpty();
        if (isFirst) {
            firstPageSize = page.size();
        }
        tally.count(page);
        long fresh = seen.add(page);
        next += page.size();
        notSeen += page.size() - page.countedIds().count();
        lastId = page.isEmpty() ? lastId : page.lastId();
        ready.add(page, tally.position(next, lastId, null));
        boolean maybeNothingFresh = isFirst && resumption.overlaps() && page.size() == 1
                || !page.passedOver().isEmpty()
                || isWithoutIds(page)
                || extent.mayRepeat(change);
        if (page.failure().isPresent()) {
            end();
            ready.fail(page.failure().get());
        } else if (page.isEmpty() || isAllThere(page.size())) {
            end();
        } else if (extent.endsWith(page)) {
            endsEarly = true;
            end();
        } else if (fresh == 0 && !maybeNothingFresh) {
            endOfRepetition(page.size());
        } else if (page.size() != pageSize) {
            readOnWith(page.size());
        } else {
            readsAhead |= tally.pages() == 2;
        }
    }

    /** Records without a usable id cannot repeat; the total decides how many there are. */
    private boolean isWithoutIds(Page page) {
        return page.countedIds().findAny().isEmpty() && tally.total().isPresent();
    }

    private boolean isAllThere(int size) {
        if (tally.total().isEmpty()) {
            return false;
        }
        long total = tally.total().getAsLong();
        boolean fullBeyondTotal = next > total && size >= Math.min(firstPageSize, PageRequest.LIMIT);
        return next >= total && missing() == 0 && !fullBeyondTotal;
    }

    private long missing() {
        return tally.total().isPresent() ? Math.max(0, tally.total().getAsLong() - seen.count() - notSeen) : 0;
    }

    private void endOfRepetition(int size) {
        boolean complete = tally.total().isPresent()
                ? seen.count() == tally.total().getAsLong()
                : firstPageSize > PageRequest.LIMIT || isShortPageTwice(size);
        end();
        if (!complete) {
            ready.fail(new SourceException(
                    Kind.DEAD_END,
                    requests.objectName() + ": the page at offset " + (next - size)
                            + " repeats records already read; the " + seen.count()
                            + " read so far were loaded, the rest are unreachable"));
        }
    }

    /** A short first page, sent again as the second: an endpoint that ignores the offset has no more. */
    private boolean isShortPageTwice(int size) {
        return tally.pages() == 2 && size == firstPageSize && size < PageRequest.LIMIT;
    }

    private void end() {
        done = true;
        arrivals.forget();
    }

    /**
     * A page of unexpected size shifts all that follow: from here, one at a time. If the second page has the same size
     * as the first, the server caps pages at that size, and prefetching continues with it.
     */
    private void readOnWith(int size) {
        readsAhead = false;
        pageSize = size;
        arrivals.forget();
        ahead = next;
    }

    private PageRequest request(long offset) {
        arrivals.expect(offset);
        ahead = Math.max(ahead, offset + pageSize);
        return requests.at(Place.at(offset), pagesLeft());
    }

    /** If the total is unknown, as many as have been read: a long list may have far to go. */
    private long pagesLeft() {
        return tally.total().isPresent()
                ? Math.max(0, tally.total().getAsLong() - next) / PageRequest.LIMIT
                : tally.pages();
    }
}
