package org.acreplica.fake;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/** The options of a fake account; read once, when it starts. */
public final class FakeOptions {

    final boolean demo;
    final Map<String, Integer> sizes = new HashMap<>();
    final Map<String, TotalForm> totals = new HashMap<>();
    final Map<String, LongUnaryOperator> lies = new HashMap<>();
    final Map<String, UpdatedAfter> updatedAfter =
            new HashMap<>(Map.of("contacts", UpdatedAfter.DATE_EXCLUSIVE, "deals", UpdatedAfter.DATE_INCLUSIVE));
    int port;
    String token = "fake-token-0123456789abcdef";
    long seed = 1;
    LocalDate baseDate = LocalDate.of(2026, 11, 1);
    int requestsPerSecond = 5;
    int retryAfter = 1;
    Duration latency = Duration.ZERO;
    KeysetTotal keysetTotal = KeysetTotal.REMAINING;
    boolean rateLimitHeaders;
    int workers = 32;

    private FakeOptions(boolean demo) {
        this.demo = demo;
    }

    /** All 62 objects with about 8,000 records in total: read in less than half a minute at 5 requests per second. */
    public static FakeOptions demo() {
        return new FakeOptions(true);
    }

    /** Only objects set by {@link #size} have records. */
    public static FakeOptions empty() {
        return new FakeOptions(false);
    }

    /** @param table as in the product's tables: {@code contact_tags} */
    public FakeOptions size(String table, int rows) {
        sizes.put(table, rows);
        return this;
    }

    /** Port on 127.0.0.1; 0, the default, takes a free one. */
    public FakeOptions port(int port) {
        this.port = port;
        return this;
    }

    public FakeOptions token(String token) {
        this.token = token;
        return this;
    }

    /** The same seed, sizes and base date produce the same records. */
    public FakeOptions seed(long seed) {
        this.seed = seed;
        return this;
    }

    /** The account has two years of history, up to the beginning of this date in its zone. */
    public FakeOptions baseDate(LocalDate date) {
        this.baseDate = date;
        return this;
    }

    /** More requests in any second get a 429; 0 for no limit. The default is 5. */
    public FakeOptions requestsPerSecond(int requests) {
        this.requestsPerSecond = requests;
        return this;
    }

    /** The value sent with a 429, in seconds. */
    public FakeOptions retryAfter(int seconds) {
        this.retryAfter = seconds;
        return this;
    }

    public FakeOptions latency(Duration latency) {
        this.latency = latency;
        return this;
    }

    /** The form of an object's {@code meta.total}, if not ActiveCampaign's. */
    public FakeOptions total(String table, TotalForm form) {
        totals.put(Catalogue.facts(table).table(), form);
        return this;
    }

    /** Falsifies an object's {@code meta.total}. */
    public FakeOptions lie(String table, LongUnaryOperator lie) {
        lies.put(Catalogue.facts(table).table(), lie);
        return this;
    }

    public FakeOptions keysetTotal(KeysetTotal counting) {
        this.keysetTotal = counting;
        return this;
    }

    /** @param table contacts or deals; no other object has the filter */
    public FakeOptions updatedAfter(String table, UpdatedAfter reading) {
        if (updatedAfter.replace(table, reading) == null) {
            throw new IllegalArgumentException(table + " has no filters[updated_after]");
        }
        return this;
    }

    /** Sends {@code RateLimit-Limit} and {@code RateLimit-Remaining}. */
    public FakeOptions rateLimitHeaders(boolean send) {
        this.rateLimitHeaders = send;
        return this;
    }

    /** Number of server threads; a waiting response (latency, a hang) occupies one. */
    public FakeOptions workers(int threads) {
        this.workers = threads;
        return this;
    }
}
