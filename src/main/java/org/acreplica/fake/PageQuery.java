package org.acreplica.fake;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks of a collection. Filters and orders that are not here are ignored without a word, as the vendor
 * does.
 *
 * @param limit        rows of the page; what a client asks for is cut to 100
 * @param idGreater    {@link Long#MIN_VALUE} if not given
 * @param idLess       {@link Long#MAX_VALUE} if not given
 * @param updatedAfter as sent
 * @param order        as served if not given
 */
public record PageQuery(
        int limit,
        long offset,
        long idGreater,
        long idLess,
        @Nullable String updatedAfter,
        @Nullable Order order) {

    static final int DEFAULT_LIMIT = 20;
    static final int MAXIMUM_LIMIT = 100;

    public enum Order {
        ID_ASC,
        ID_DESC,
        CDATE_ASC,
        CDATE_DESC
    }

    /** The parameters that the object {@code table} knows, out of all that were sent. */
    static PageQuery of(String table, Map<String, String> sent) {
        boolean contacts = table.equals("contacts");
        boolean deals = table.equals("deals");
        int limit = (int) number(sent, "limit", DEFAULT_LIMIT);
        return new PageQuery(
                limit < 1 ? DEFAULT_LIMIT : Math.min(limit, MAXIMUM_LIMIT),
                Math.max(0, number(sent, "offset", 0)),
                contacts ? number(sent, "id_greater", Long.MIN_VALUE) : Long.MIN_VALUE,
                contacts ? number(sent, "id_less", Long.MAX_VALUE) : Long.MAX_VALUE,
                contacts || deals ? sent.get("filters[updated_after]") : null,
                contacts ? order(sent, "id") : deals ? order(sent, "cdate") : null);
    }

    public PageQuery withLimit(int rows) {
        return new PageQuery(rows, offset, idGreater, idLess, updatedAfter, order);
    }

    public PageQuery withOffset(long rows) {
        return new PageQuery(limit, rows, idGreater, idLess, updatedAfter, order);
    }

    boolean byKeyset() {
        return idGreater != Long.MIN_VALUE || idLess != Long.MAX_VALUE;
    }

    private static @Nullable Order order(Map<String, String> sent, String field) {
        String direction = sent.get("orders[" + field + "]");
        if (direction == null) {
            return null;
        }
        boolean descending = direction.equalsIgnoreCase("DESC");
        if (field.equals("id")) {
            return descending ? Order.ID_DESC : Order.ID_ASC;
        }
        return descending ? Order.CDATE_DESC : Order.CDATE_ASC;
    }

    private static long number(Map<String, String> sent, String name, long otherwise) {
        String value = sent.getOrDefault(name, "");
        return value.matches("-?\\d{1,18}") ? Long.parseLong(value) : otherwise;
    }
}
