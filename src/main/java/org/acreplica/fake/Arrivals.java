package org.acreplica.fake;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The requests that reached the server, in order of arrival. */
final class Arrivals {

    private final List<Arrival> log = new ArrayList<>();
    private final StrictWindow window;
    private Map<String, String> latestHeaders = Map.of();

    Arrivals(int requestsPerSecond) {
        this.window = new StrictWindow(requestsPerSecond);
    }

    /** Kept small, because benchmarks make tens of thousands; decoded on demand. */
    static final class Arrival {
        private final long nanos;
        final boolean tooMany;
        final int remaining;
        private final String method;
        private final String path;
        private final String query;
        private final Map<String, String> headers;
        private volatile int status;

        private Arrival(
                long nanos, boolean tooMany, int remaining, HttpExchange exchange, Map<String, String> headers) {
            URI uri = exchange.getRequestURI();
            this.nanos = nanos;
            this.tooMany = tooMany;
            this.remaining = remaining;
            this.method = exchange.getRequestMethod();
            this.path = uri.getRawPath();
            this.query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
            this.headers = headers;
        }

        void answered(int answer) {
            status = answer;
        }

        FakeRequest request() {
            return new FakeRequest(nanos, method, path, decoded(query), headers, status);
        }
    }

    synchronized Arrival note(HttpExchange exchange) {
        long nanos = System.nanoTime();
        boolean tooMany = window.exceededBy(nanos);
        Arrival arrival = new Arrival(nanos, tooMany, window.remainingAt(nanos), exchange, headers(exchange));
        log.add(arrival);
        return arrival;
    }

    synchronized List<FakeRequest> requests() {
        return log.stream().map(Arrival::request).toList();
    }

    synchronized int refused() {
        return (int) log.stream().filter(arrival -> arrival.tooMany).count();
    }

    synchronized void clear() {
        log.clear();
    }

    /** The most arrivals in any window of one second. */
    synchronized int worstSecond() {
        int worst = 0;
        int oldest = 0;
        for (int newest = 0; newest < log.size(); newest++) {
            while (log.get(newest).nanos - log.get(oldest).nanos >= StrictWindow.SECOND) {
                oldest++;
            }
            worst = Math.max(worst, newest - oldest + 1);
        }
        return worst;
    }

    /** Clients repeat the same headers: they are stored once. */
    private Map<String, String> headers(HttpExchange exchange) {
        Map<String, String> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> sent.put(name, values.get(0)));
        if (!sent.equals(latestHeaders)) {
            latestHeaders = Collections.unmodifiableMap(sent);
        }
        return latestHeaders;
    }

    private static Map<String, String> decoded(String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : raw.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return Collections.unmodifiableMap(query);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
