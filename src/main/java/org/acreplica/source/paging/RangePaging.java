package org.acreplica.source.paging;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PrimitiveIterator;
import org.acreplica.source.list.ListMovedException;
import org.acreplica.source.list.Position;
import org.acreplica.source.list.ReadSummary;
import org.acreplica.source.list.ReadyPage;
import org.acreplica.source.page.Page;
import org.acreplica.source.request.PageRequest;
import org.acreplica.source.request.SourceException;
import org.acreplica.source.request.SourceException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads a long list in up to {@value IdRanges#MOST} id ranges in parallel. Within a range each page follows the last id
 * of the previous one, so that nothing shifts; as many ranges are active as the latency requires. A newly split range
 * begins with one page by offset. An end before the total is reached needs a second, confirming response; an end before
 * the next range is never accepted.
 */
final class RangePaging implements Paging {

    private final PageRequests requests;
    private final SeenIds seen;
    private final Tally tally;
    private final IdRanges ranges;
    private final Map<PageRequest, IdRange> onTheirWay = new IdentityHashMap<>();
    private final ReadyPages ready = new ReadyPages();
    private long done;
    private boolean closed;

    private RangePaging(PageRequests requests, SeenIds seen, @Nullable Position from) {
        this.requests = requests;
        this.seen = seen;
        this.tally = new Tally(from);
        this.ranges = new IdRanges(requests.objectName());
    }

    /** @param page the first page by offset, with its total */
    static RangePaging after(Page page, PageRequests requests, SeenIds seen) {
        long total = page.total().orElseThrow();
        RangePaging paging = new RangePaging(requests, seen, null);
        IdRange range = new IdRange(0, total, null);
        paging.ranges.add(range);
        paging.take(range, page);
        return paging;
    }

    /** @param unfinished the ranges of the position */
    static RangePaging from(Position position, List<Position.Range> unfinished, PageRequests requests, SeenIds seen) {
        RangePaging paging = new RangePaging(requests, seen, position);
        unfinished.forEach(range -> paging.ranges.add(IdRange.at(range)));
        long left = unfinished.stream().mapToLong(Position.Range::left).sum();
        paging.done = Math.max(0, (position.total() == null ? 0 : position.total()) - left);
        return paging;
    }

    @Override
    public Optional<PageRequest> ask(int window) {
        if (closed || onTheirWay.size() >= window || ready.size() >= MOST_WAITING) {
            return Optional.empty();
        }
        ranges.cutUntil(Math.min(window, IdRanges.MOST));
        return ranges.longestIdle().map(this::request);
    }

    @Override
    public void answered(PageRequest request, Page page) {
        IdRange range = onTheirWay.remove(request);
        if (range == null || closed) {
            page.close();
        } else {
            take(range, page);
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
        return ready.isEmpty() && (closed || ranges.areDone());
    }

    @Override
    public void close() {
        closed = true;
        ready.close();
    }

    @Override
    public ReadSummary summary() {
        return tally.summary(seen.count(), true, 0, done);
    }

    private PageRequest request(IdRange range) {
        Long after = range.after();
        Place place = after == null
                ? Place.at(range.at())
                : Place.above(requests.object().keyset().orElseThrow(), after);
        PageRequest request = requests.at(place, ranges.left() / PageRequest.LIMIT);
        range.asked();
        onTheirWay.put(request, range);
        return request;
    }

    private void take(IdRange range, Page page) {
        tally.noteTotals(List.of(overallTotal(range, page)));
        PrimitiveIterator.OfLong ids = page.countedIds().iterator();
        Long first = null;
        Long last = range.after();
        while (ids.hasNext()) {
            long id = ids.nextLong();
            if (last != null && id <= last) {
                fail(Kind.DEAD_END, range, page, "contains the id " + id + " out of order");
                return;
            }
            first = first == null ? id : first;
            last = id;
        }
        if (!page.isEmpty() && first == null && page.passedOver().isEmpty()) {
            fail(Kind.DEAD_END, range, page, "has no id to continue from");
            return;
        }
        boolean allThere = tally.total().isPresent() && missing() == 0;
        if (page.isEmpty() && range.knowsTheNext() && range.isDoubted() && !allThere) {
            fail(Kind.TERMINAL, range, page, "was empty twice although higher ids exist");
            return;
        }
        ranges.tellNeighbour(range, first);
        seen.add(page);
        tally.count(page);
        done += page.size();
        range.took(
                page.size(), first == null ? null : last, ranges.isLast(range), range.knowsTheNext() || missing() > 0);
        if (missing() == 0 && ranges.isLastAlone()) {
            ranges.last().believeEnd();
        }
        ready.add(page, position());
        page.failure().ifPresent(why -> {
            closed = true;
            ready.fail(why);
        });
    }

    /**
     * The total on a keyset page may count all records or the remaining ones: uses whichever is nearer to the total
     * known so far.
     */
    private OptionalLong overallTotal(IdRange range, Page page) {
        if (range.isUntouched() || tally.total().isEmpty() || page.total().isEmpty()) {
            return page.total();
        }
        long known = tally.total().getAsLong();
        long all = page.total().getAsLong();
        long allIfTheRest = all + range.at();
        return OptionalLong.of(Math.abs(allIfTheRest - known) < Math.abs(all - known) ? allIfTheRest : all);
    }

    /** Records missing from the total; 0 if it is unknown. */
    private long missing() {
        return tally.total().isPresent()
                ? Math.max(0, tally.total().getAsLong() - seen.count() - tally.placesWithoutId())
                : 0;
    }

    private void fail(Kind kind, IdRange range, Page page, String what) {
        page.close();
        closed = true;
        String where = range.isUntouched() ? "at offset " + range.at() : "with ids above " + range.after();
        ready.fail(new SourceException(
                kind, requests.objectName() + ": the page " + where + " " + what + "; earlier pages were loaded"));
    }

    private Position position() {
        return tally.position(null, null, ranges.unfinished());
    }
}
