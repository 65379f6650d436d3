package org.acreplica.fake;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/** What a fake account is to be like; read once, when it starts. */
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

    /** All 62 objects filled, about 8,000 records: read once in less than half a minute at 5 requests per second. */
    public static FakeOptions demo() {
        return new FakeOptions(true);
    }

    /** Only the objects that {@link #size} names have records. */
    public static FakeOptions empty() {
        return new FakeOptions(false);
    }

    /** @param table as in the product's tables: {@code contact_tags} */
    public FakeOptions size(String table, int rows) {
        sizes.put(table, rows);
        return this;
    }

    /** Of the server on 127.0.0.1; 0, the default, takes a free one. */
    public FakeOptions port(int port) {
        this.port = port;
        return this;
    }

    public FakeOptions token(String token) {
        this.token = token;
        return this;
    }

    /** The same seed, sizes and base date make the same records. */
    public FakeOptions seed(long seed) {
        this.seed = seed;
        return this;
    }

    /** Two years of history end at the beginning of this date, in the account's zone. */
    public FakeOptions baseDate(LocalDate date) {
        this.baseDate = date;
        return this;
    }

    /** More in any second are refused with 429; 0 for no limit. The default is 5. */
    public FakeOptions requestsPerSecond(int requests) {
        this.requestsPerSecond = requests;
        return this;
    }

    /** In seconds, as sent with a 429. */
    public FakeOptions retryAfter(int seconds) {
        this.retryAfter = seconds;
        return this;
    }

    public FakeOptions latency(Duration latency) {
        this.latency = latency;
        return this;
    }

    /** How {@code meta.total} of an object is written, if not as the vendor does. */
    public FakeOptions total(String table, TotalForm form) {
        totals.put(Catalogue.facts(table).table(), form);
        return this;
    }

    /** Makes {@code meta.total} of an object say something else than the truth. */
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

    /** Threads that answer; one that waits (latency, a hang) is taken. */
    public FakeOptions workers(int threads) {
        this.workers = threads;
        return this;
    }
}
