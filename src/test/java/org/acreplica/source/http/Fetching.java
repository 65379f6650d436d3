package org.acreplica.source.http;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.acreplica.fake.FakeAccount;
import org.acreplica.source.SourceSettings;
import org.acreplica.source.pace.RateGate;
import org.acreplica.source.page.BodyMemory;
import org.acreplica.source.page.Page;
import org.acreplica.source.request.PageRequest;
import org.acreplica.source.request.RequestListener;
import org.acreplica.source.request.SourceException;
import org.acreplica.testing.VirtualTime;
import org.acreplica.time.Time;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** ActiveCampaign's routes in their own Camel context, with virtual time for back-off. */
final class Fetching implements AutoCloseable, RequestListener {

    static final long MEMORY = 1 << 24;

    final BodyMemory memory;
    final RateGate gate;
    final ProducerTemplate camel;
    final AtomicInteger requested = new AtomicInteger();
    final AtomicInteger throttled = new AtomicInteger();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    private final CamelContext context = new DefaultCamelContext();

    private Fetching(SourceSettings settings, long memory) {
        this.memory = new BodyMemory(memory);
        this.gate = new RateGate(settings.requestsPerSecond(), settings.retries(), Clock.systemUTC(), Time.ofMachine());
        try {
            context.addRoutes(new RequestRoute(settings, gate, this.memory, timer));
            context.addRoutes(new FetchPageRoute(settings, new VirtualTime()));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        context.start();
        this.camel = context.createProducerTemplate();
    }

    static Fetching with(SourceSettings settings) {
        return new Fetching(settings, MEMORY);
    }

    static Fetching with(SourceSettings settings, long memory) {
        return new Fetching(settings, memory);
    }

    /** Without a noticeable rate limit, three attempts. */
    static SourceSettings settings(String url, String token) {
        return new SourceSettings(url, token, 2_000, Duration.ofSeconds(20), 2);
    }

    static Fetching from(FakeAccount account) {
        return with(settings(account.url(), account.token()));
    }

    static Fetching from(FakeAccount account, double requestsPerSecond) {
        SourceSettings fast = settings(account.url(), account.token());
        return with(new SourceSettings(
                fast.apiUrl(), fast.token(), requestsPerSecond, fast.requestTimeout(), fast.retries()));
    }

    /** Fetches as the program does, with retries. */
    Page read(PageRequest request) throws SourceException {
        Exchange exchange = camel.send(
                "direct:fetch-page", prepared -> prepared.getMessage().setBody(request));
        if (exchange.getException() instanceof SourceException e) {
            throw e;
        }
        if (exchange.getException() != null) {
            throw new AssertionError(exchange.getException());
        }
        return exchange.getMessage().getBody(Page.class);
    }

    /** One page of an object whose path and key are its name. */
    PageRequest page(String object, long offset) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("limit", "100");
        query.put("offset", Long.toString(offset));
        return new PageRequest(object, object, object, "offset " + offset, query).reportingTo(this);
    }

    @Override
    public void requested() {
        requested.incrementAndGet();
    }

    @Override
    public void throttled() {
        throttled.incrementAndGet();
    }

    @Override
    public void close() {
        gate.close();
        context.stop();
        timer.shutdownNow();
    }
}
