package org.acreplica.fake;

import java.util.List;
import java.util.Map;

/**
 * A request as the server saw it.
 *
 * @param nanos {@link System#nanoTime()} at arrival
 * @param path as sent, not decoded
 * @param query decoded; the last of several parameters of one name
 * @param headers names in any case; the first of several headers of one name
 * @param status of the response; 0 while there is none
 */
public record FakeRequest(
        long nanos, String method, String path, Map<String, String> query, Map<String, String> headers, int status) {

    private static final long DEFAULT_LIMIT = 20;

    /** ActiveCampaign's default if there is none or it is not a number; not capped. */
    public long limit() {
        long limit = number("limit", DEFAULT_LIMIT);
        return limit < 1 ? DEFAULT_LIMIT : limit;
    }

    public long offset() {
        return Math.max(0, number("offset", 0));
    }

    /** The related arrays requested; none if the parameter is missing or empty. */
    public List<String> include() {
        String keys = query.getOrDefault("include", "");
        return keys.isEmpty() ? List.of() : List.of(keys.split(","));
    }

    long number(String name, long otherwise) {
        String value = query.getOrDefault(name, "");
        return value.matches("-?\\d{1,18}") ? Long.parseLong(value) : otherwise;
    }
}
