package org.acreplica.fake;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Something that goes wrong with one response. {@link Faults} decides when. */
public final class Fault {

    /** No fault. */
    static final Fault NONE = answer("none", normal -> normal);

    private static final Duration FOR_EVER = Duration.ofDays(1000);

    private final String name;
    private final UnaryOperator<PageQuery> query;
    private final UnaryOperator<Page> page;
    private final UnaryOperator<Beside> beside;
    private final Function<Supplier<Answer>, Answer> answer;

    private Fault(
            String name,
            UnaryOperator<PageQuery> query,
            UnaryOperator<Page> page,
            UnaryOperator<Beside> beside,
            Function<Supplier<Answer>, Answer> answer) {
        this.name = name;
        this.query = query;
        this.page = page;
        this.beside = beside;
        this.answer = answer;
    }

    /** The name by which {@link Faults#fired()} counts it. */
    public String name() {
        return name;
    }

    /** This fault under another name. */
    public Fault named(String other) {
        return new Fault(other, query, page, beside, answer);
    }

    /** With the body that ActiveCampaign sends for this status. 429 and 503 come without {@code Retry-After}. */
    public static Fault status(int status) {
        return instead("status " + status, Answer.error(status));
    }

    public static Fault status(int status, String contentType, String body) {
        return instead("status " + status, Answer.of(status, contentType, body));
    }

    /** This fault with another header, such as {@code Retry-After} in any form; may be repeated. */
    public Fault with(String header, String value) {
        return new Fault(
                name, query, page, beside, normal -> answer.apply(normal).adding(header, value));
    }

    public static Fault redirect(String location) {
        return status(302).with("Location", location);
    }

    public static Fault emptyBody() {
        return answer("empty body", normal -> normal.withBody(new byte[0]));
    }

    public static Fault emptyObject() {
        return instead("empty object", Answer.of(200, Answer.JSON, "{}"));
    }

    /** Good JSON with a total, but without the records' key. */
    public static Fault missingKey() {
        return instead("missing key", Answer.of(200, Answer.JSON, "{\"meta\":{\"total\":\"1\"}}"));
    }

    public static Fault html() {
        return instead("html", Answer.of(200, Answer.HTML, "<div align=\"center\">Try later.</div>"));
    }

    public static Fault contentType(String type) {
        return answer("content type", normal -> normal.with("Content-Type", type));
    }

    /** Half of the JSON, with a matching content length. */
    public static Fault truncated() {
        return answer("truncated", normal -> normal.withBody(half(normal.body().bytes())));
    }

    /** Half of the announced body; then the connection is closed. */
    public static Fault cutShort() {
        return answer("cut short", normal -> normal.delivered(Delivery.CUT_SHORT));
    }

    public static Fault gzip() {
        return answer("gzip", Answer::gzipped);
    }

    public static Fault byteOrderMark() {
        return answer("byte order mark", normal -> {
            ByteArrayOutputStream marked = new ByteArrayOutputStream();
            marked.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
            marked.writeBytes(normal.body().bytes());
            return normal.withBody(marked.toByteArray());
        });
    }

    /** No response until the account is closed. */
    public static Fault hang() {
        return hang(FOR_EVER);
    }

    /** The good response, delayed. */
    public static Fault hang(Duration delay) {
        return answer("hang", normal -> normal.delivered(Delivery.late(delay)));
    }

    /** The good response, a few bytes at a time. */
    public static Fault drip(int bytes, Duration interval) {
        return answer("drip", normal -> normal.delivered(Delivery.drip(bytes, interval)));
    }

    public static Fault ignoresOffset() {
        return query("ignores offset", asked -> asked.withOffset(0));
    }

    /** All rows at once, regardless of the limit. */
    public static Fault ignoresLimit() {
        return query("ignores limit", asked -> asked.withLimit(Integer.MAX_VALUE));
    }

    public static Fault capsLimitAt(int rows) {
        return query("caps limit", asked -> asked.withLimit(Math.min(asked.limit(), rows)));
    }

    /** Always the first page it saw. */
    public static Fault repeatsPage() {
        AtomicReference<Page> first = new AtomicReference<>();
        return page("repeats page", page -> first.compareAndSet(null, page) ? page : first.get());
    }

    /** A total that grows by one each time. */
    public static Fault changingTotal() {
        AtomicLong more = new AtomicLong();
        return page("changing total", page -> page.withTotal(total -> total + more.getAndIncrement()));
    }

    public static Fault lyingTotal(LongUnaryOperator lie) {
        return page("lying total", page -> page.withTotal(lie));
    }

    /** A page without records; the total counts them. */
    public static Fault emptyPage() {
        return page("empty page", Page::withoutRecords);
    }

    /** Every third record of the page is missing; the total counts it. */
    public static Fault thirdMissing() {
        return page("third missing", Page::withoutEveryThird);
    }

    /** 403 or 404 by an intermediary, such as a bot filter. */
    public static Fault alien(int status) {
        return status(status, Answer.HTML, "<!DOCTYPE html><html><head><title>Just a moment...</title></head></html>")
                .with("cf-mitigated", "challenge")
                .named("alien " + status);
    }

    public static Fault ignoresOrder() {
        return query("ignores order", PageQuery::withoutOrder);
    }

    /** Swaps the first and the last record of the page. */
    public static Fault outOfOrder() {
        return page("out of order", Page::withEndsSwapped);
    }

    PageQuery query(PageQuery asked) {
        return query.apply(asked);
    }

    Page page(Page normal) {
        return page.apply(normal);
    }

    List<Beside> besides(List<Beside> normal) {
        return normal.stream().map(beside).toList();
    }

    /** @param normal creates the page; not called if the fault has its own response */
    Answer answer(Supplier<Answer> normal) {
        return answer.apply(normal);
    }

    private static byte[] half(byte[] body) {
        return Arrays.copyOf(body, body.length / 2);
    }

    static Fault query(String name, UnaryOperator<PageQuery> change) {
        return new Fault(name, change, page -> page, beside -> beside, Supplier::get);
    }

    static Fault page(String name, UnaryOperator<Page> change) {
        return new Fault(name, query -> query, change, beside -> beside, Supplier::get);
    }

    static Fault beside(String name, UnaryOperator<Beside> change) {
        return new Fault(name, query -> query, page -> page, change, Supplier::get);
    }

    static Fault answer(String name, UnaryOperator<Answer> change) {
        return new Fault(name, query -> query, page -> page, beside -> beside, normal -> change.apply(normal.get()));
    }

    static Fault instead(String name, Answer answer) {
        return new Fault(name, query -> query, page -> page, beside -> beside, normal -> answer);
    }
}
