package org.acreplica.source.paging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.acreplica.source.list.Position.Change;
import org.acreplica.source.list.Tail;
import org.acreplica.source.page.JsonRecord;
import org.acreplica.source.page.Page;
import org.acreplica.source.request.PageRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a list that is sorted newest first until a whole page is older than needed. A record without a time is neither
 * older nor out of order. If a page is out of order, the rest of the list is unpredictable, and it is read to the end.
 *
 * <p>Only the pages that hold what was added since the last read, by the total, are prefetched, plus one.
 */
final class TailExtent implements Extent {

    private static final Logger LOG = LoggerFactory.getLogger(TailExtent.class);

    private final String object;
    private final Tail tail;
    private boolean inOrder = true;

    /** @param object in messages */
    TailExtent(String object, Tail tail) {
        this.object = object;
        this.tail = tail;
    }

    @Override
    public boolean endsWith(Page page) {
        if (!inOrder) {
            return false;
        }
        List<Optional<Instant>> times = page.records().stream().map(this::time).toList();
        inOrder = isNewestFirst(times);
        if (!inOrder) {
            LOG.warn("{}: list is not newest first; reading all of it", object);
            return false;
        }
        return page.passedOver().isEmpty() && !times.isEmpty() && times.stream().allMatch(this::isOlder);
    }

    @Override
    public long reach(OptionalLong total) {
        if (!inOrder) {
            return Long.MAX_VALUE;
        }
        if (total.isEmpty() || tail.totalBefore().isEmpty()) {
            return 0;
        }
        long news = Math.max(0, total.getAsLong() - tail.totalBefore().getAsLong());
        long pages = (news + PageRequest.LIMIT - 1) / PageRequest.LIMIT;
        return (pages + 1) * PageRequest.LIMIT;
    }

    /** Records added at the beginning push others to the next page. */
    @Override
    public boolean mayRepeat(@Nullable Change change) {
        return change == Change.CHANGED;
    }

    private Optional<Instant> time(JsonRecord record) {
        return tail.time().apply(record);
    }

    private boolean isOlder(Optional<Instant> time) {
        return time.isPresent() && time.get().isBefore(tail.until());
    }

    private static boolean isNewestFirst(List<Optional<Instant>> times) {
        Instant before = Instant.MAX;
        for (Optional<Instant> time : times) {
            if (time.isPresent()) {
                if (time.get().isAfter(before)) {
                    return false;
                }
                before = time.get();
            }
        }
        return true;
    }
}
