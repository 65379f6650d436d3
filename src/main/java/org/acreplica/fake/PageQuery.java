package org.acreplica.fake;

import java.util.List;
import java.util.Map;
import org.acreplica.fake.Catalogue.ObjectFacts;
import org.jspecify.annotations.Nullable;

/**
 * The query of a request. Unknown filters and orders are silently ignored, as ActiveCampaign does.
 *
 * @param limit rows per page; capped at 100
 * @param idGreater {@link Long#MIN_VALUE} if not given
 * @param idLess {@link Long#MAX_VALUE} if not given
 * @param updatedAfter as sent
 * @param order as served if not given
 * @param include keys of the related arrays requested
 */
public record PageQuery(
        int limit,
        long offset,
        long idGreater,
        long idLess,
        @Nullable String updatedAfter,
        @Nullable Order order,
        List<String> include) {

    static final int MAXIMUM_LIMIT = 100;

    /** @param field {@code id}, or the JSON name of a date */
    public record Order(String field, boolean descending) {}

    /** Of the parameters sent, those that the object supports. */
    static PageQuery of(ObjectFacts facts, FakeRequest request) {
        Map<String, String> sent = request.query();
        boolean contacts = facts.table().equals("contacts");
        boolean deals = facts.table().equals("deals");
        return new PageQuery(
                (int) Math.min(request.limit(), MAXIMUM_LIMIT),
                request.offset(),
                contacts ? request.number("id_greater", Long.MIN_VALUE) : Long.MIN_VALUE,
                contacts ? request.number("id_less", Long.MAX_VALUE) : Long.MAX_VALUE,
                contacts || deals ? sent.get("filters[updated_after]") : null,
                order(facts, sent),
                request.include());
    }

    public PageQuery withLimit(int rows) {
        return new PageQuery(rows, offset, idGreater, idLess, updatedAfter, order, include);
    }

    public PageQuery withOffset(long rows) {
        return new PageQuery(limit, rows, idGreater, idLess, updatedAfter, order, include);
    }

    PageQuery withoutOrder() {
        return new PageQuery(limit, offset, idGreater, idLess, updatedAfter, null, include);
    }

    PageQuery withoutInclude() {
        return new PageQuery(limit, offset, idGreater, idLess, updatedAfter, order, List.of());
    }

    boolean byKeyset() {
        return idGreater != Long.MIN_VALUE || idLess != Long.MAX_VALUE;
    }

    private static @Nullable Order order(ObjectFacts facts, Map<String, String> sent) {
        for (String field : facts.orders()) {
            String direction = sent.get("orders[" + field + "]");
            if (direction != null) {
                return new Order(field, direction.equalsIgnoreCase("DESC"));
            }
        }
        return null;
    }
}
