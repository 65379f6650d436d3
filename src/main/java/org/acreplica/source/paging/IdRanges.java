package org.acreplica.source.paging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.acreplica.source.list.Position;
import org.acreplica.source.request.PageRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ranges of a long list, by ascending id. Each ends where the next one begins; the last one ends with the list. */
final class IdRanges {

    static final int MOST = 16;

    private static final Logger LOG = LoggerFactory.getLogger(IdRanges.class);

    private final String object;
    private final List<IdRange> ranges = new ArrayList<>();
    private int made;

    /** @param object in messages */
    IdRanges(String object) {
        this.object = object;
    }

    void add(IdRange range) {
        ranges.add(range);
        made++;
    }

    boolean areDone() {
        return ranges.stream().allMatch(IdRange::isDone);
    }

    boolean isLast(IdRange range) {
        return range == last();
    }

    IdRange last() {
        return ranges.get(ranges.size() - 1);
    }

    /** Whether only the last range is unfinished: only then do missing records contradict its end. */
    boolean isLastAlone() {
        return ranges.stream().limit(ranges.size() - 1).allMatch(IdRange::isDone);
    }

    /** Records still to be read, beyond the pages in flight. */
    long left() {
        return ranges.stream().mapToLong(IdRange::left).sum();
    }

    /** Of the ranges that can request a page now, the one with the most records left. */
    Optional<IdRange> longestIdle() {
        return ranges.stream().filter(this::isIdle).max(Comparator.comparingLong(IdRange::left));
    }

    /** Splits the longest range until as many are active as the latency requires. */
    void cutUntil(int wanted) {
        while (made < MOST && atWork() < wanted) {
            Optional<IdRange> longest = ranges.stream()
                    .max(Comparator.comparingLong(IdRange::left))
                    .filter(range -> range.left() > PageRequest.LIMIT);
            if (longest.isEmpty()) {
                return;
            }
            int cuts = made == 1 ? MOST : 1;
            IdRange second = longest.get().split(cuts);
            ranges.add(ranges.indexOf(longest.get()) + 1, second);
            made++;
            LOG.debug("{}: id range split at record {}; {} ranges now", object, second.at(), made);
        }
    }

    /**
     * The first page of a range shows where the previous range ends; if it is empty, the previous range extends to its
     * end.
     *
     * @param first the range's first id; null if its page is empty
     */
    void tellNeighbour(IdRange range, @Nullable Long first) {
        int index = ranges.indexOf(range);
        if (!range.isUntouched() || index == 0) {
            return;
        }
        if (first != null) {
            ranges.get(index - 1).endsBefore(first);
        } else {
            ranges.get(index - 1).takeOver(range);
            ranges.remove(index);
        }
    }

    /**
     * The unfinished ranges. A range without a page yet belongs to the one before it, because it is known only by
     * offset.
     */
    List<Position.Range> unfinished() {
        List<Position.Range> unfinished = new ArrayList<>();
        boolean open = false;
        long after = 0;
        for (IdRange range : ranges) {
            Long reached = range.after();
            if (reached != null) {
                after = reached;
                open = !range.isDone();
                if (open) {
                    unfinished.add(range.position(after));
                }
            } else if (open) {
                Position.Range before = unfinished.remove(unfinished.size() - 1);
                Position.Range rest = range.position(after);
                unfinished.add(
                        new Position.Range(before.start(), before.after(), rest.before(), before.left() + rest.left()));
            } else {
                open = true;
                unfinished.add(range.position(after));
            }
        }
        return unfinished;
    }

    private boolean isIdle(IdRange range) {
        return !range.isDone()
                && !range.isAsked()
                && (isLast(range) ? !range.isDoubted() || isLastAlone() : !range.awaitsTheNext());
    }

    private long atWork() {
        return ranges.stream()
                .filter(range -> !range.isDone() && !range.isDoubted())
                .count();
    }
}
