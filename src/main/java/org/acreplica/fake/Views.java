package org.acreplica.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.acreplica.fake.PageQuery.Order;
import org.jspecify.annotations.Nullable;

/**
 * The ids of a collection, filtered and ordered, cached until it changes: all pages of one read use the same. The
 * caller holds the collection's lock.
 */
final class Views {

    private static final int KEPT = 8;

    /** Time and position fit in one number: epoch seconds until the year 2500, and 134 million records. */
    private static final long LATEST = 1L << 34;

    private static final int PLACE_BITS = 27;

    private final Records records;
    private final UpdatedAfter updatedAfter;
    private final Fields fields;
    private final Map<View, Ids> kept = new LinkedHashMap<>();
    private @Nullable Comparator<ObjectNode> served;

    private record View(OptionalLong changedFrom, @Nullable Order order) {}

    Views(Records records, Fields fields, UpdatedAfter updatedAfter) {
        this.records = records;
        this.updatedAfter = updatedAfter;
        this.fields = fields;
    }

    /** Sets the default order. */
    Comparator<ObjectNode> order(Comparator<ObjectNode> order) {
        return served = order;
    }

    synchronized void forget() {
        kept.clear();
    }

    Ids served(Ids all) {
        return view(new View(OptionalLong.empty(), null), all);
    }

    /** All matching ids, regardless of the keyset. */
    Ids of(PageQuery query, Ids all) {
        OptionalLong changedFrom =
                query.updatedAfter() == null ? OptionalLong.empty() : updatedAfter.firstMatching(query.updatedAfter());
        return view(new View(changedFrom, query.order()), all);
    }

    /** The matching ids after the keyset. */
    Span keyset(PageQuery query, Ids matching) {
        if (!query.byKeyset()) {
            return new Span(matching, 0, matching.size());
        }
        if (ascending(query.order())) {
            int from = query.idGreater() == Long.MIN_VALUE ? 0 : matching.firstFrom(query.idGreater() + 1);
            return new Span(matching, from, Math.max(from, matching.firstFrom(query.idLess())));
        }
        Ids beyond = listed(matching.stream().filter(id -> id > query.idGreater() && id < query.idLess()));
        return new Span(beyond, 0, beyond.size());
    }

    record Span(Ids ids, int from, int end) {

        int size() {
            return end - from;
        }

        long at(int position) {
            return ids.at(from + position);
        }
    }

    private boolean ascending(@Nullable Order order) {
        return order == null ? served == null : order.field().equals("id") && !order.descending();
    }

    private synchronized Ids view(View view, Ids all) {
        if (view.changedFrom().isEmpty() && ascending(view.order())) {
            return all;
        }
        Ids known = kept.get(view);
        if (known != null) {
            return known;
        }
        if (kept.size() == KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        Ids made = make(view, all);
        kept.put(view, made);
        return made;
    }

    private Ids make(View view, Ids all) {
        LongStream matching = all.stream();
        if (view.changedFrom().isPresent()) {
            long from = view.changedFrom().getAsLong();
            matching = matching.filter(id -> fields.changed(id) >= from);
        }
        if (view.order() == null) {
            return listed(served == null ? matching : sorted(matching, served));
        }
        Order order = view.order();
        if (order.field().equals("id")) {
            return listed(order.descending() ? matching.map(id -> -id).sorted().map(id -> -id) : matching);
        }
        return listed(byDate(matching.toArray(), order));
    }

    /** Records without the date come first in ascending order, last in descending order; equal dates by id. */
    private LongStream byDate(long[] matching, Order order) {
        long[] placed = new long[matching.length];
        for (int i = 0; i < placed.length; i++) {
            long second = fields.second(matching[i], order.field()).orElse(0);
            placed[i] = (order.descending() ? LATEST - second : second) << PLACE_BITS | i;
        }
        Arrays.sort(placed);
        return Arrays.stream(placed).map(place -> matching[(int) (place & (1L << PLACE_BITS) - 1)]);
    }

    private Ids listed(LongStream ids) {
        return new Ids(records.blueprint(), ids.toArray());
    }

    private LongStream sorted(LongStream ids, Comparator<ObjectNode> order) {
        return ids.mapToObj(id -> Map.entry(id, Json.object(records.json(id))))
                .sorted(Map.Entry.comparingByValue(order))
                .mapToLong(Map.Entry::getKey);
    }
}
