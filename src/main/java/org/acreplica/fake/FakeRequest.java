package org.acreplica.fake;

import java.util.List;
import java.util.Map;

/**
 * A request as the server saw it.
 *
 * @param nanos   {@link System#nanoTime()} at arrival
 * @param path    as sent, not decoded
 * @param query   decoded; of two parameters with one name the last
 * @param headers names in any case; of two headers with one name the first
 * @param status  of the answer; 0 while there is none
 */
public record FakeRequest(
        long nanos, String method, String path, Map<String, String> query, Map<String, String> headers, int status) {

    private static final long DEFAULT_LIMIT = 20;

    /** The vendor's default where none or no number was sent; not cut to the vendor's maximum. */
    public long limit() {
        long limit = number("limit", DEFAULT_LIMIT);
        return limit < 1 ? DEFAULT_LIMIT : limit;
    }

    public long offset() {
        return Math.max(0, number("offset", 0));
    }

    /** The arrays that shall are next to the page; none if the parameter is missing or empty. */
    public List<String> include() {
        String keys = query.getOrDefault("include", "");
        return keys.isEmpty() ? List.of() : List.of(keys.split(","));
    }

    long number(String name, long otherwise) {
        String value = query.getOrDefault(name, "");
        return value.matches("-?\\d{1,18}") ? Long.parseLong(value) : otherwise;
    }
}
