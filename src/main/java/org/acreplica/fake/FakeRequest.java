package org.acreplica.fake;

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
        long nanos, String method, String path, Map<String, String> query, Map<String, String> headers, int status) {}
