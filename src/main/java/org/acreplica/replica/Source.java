package org.acreplica.replica;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.acreplica.source.SourceSettings;
import org.acreplica.source.http.FetchPageRoute;
import org.acreplica.source.http.RequestRoute;
import org.acreplica.source.pace.RateGate;
import org.acreplica.source.page.BodyMemory;
import org.acreplica.source.page.Page;
import org.acreplica.source.page.PageRequest;
import org.acreplica.source.page.RequestListener;
import org.acreplica.source.page.SourceException;
import org.acreplica.source.page.SourceException.Kind;
import org.acreplica.sync.SourceAccess;
import org.acreplica.time.Time;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;

/** The way to ActiveCampaign in a running Camel context. */
public final class Source implements AutoCloseable {

    /** The part of the heap that answers may wait in; the rest of them waits on disk. */
    private static final double HEAP_PART = 0.1;

    /** Fewer pages left than any list has. */
    private static final long FIRST = -1;

    private final RateGate gate;
    private final RequestRoute fetching;
    private final FetchPageRoute reading;
    private final ExecutorService requests = Executors.newCachedThreadPool(Threads.named("request"));
    private ProducerTemplate template;

    Source(SourceSettings settings, ScheduledExecutorService timer, Clock clock, Time time) {
        gate = new RateGate(settings.requestsPerSecond(), settings.retries(), clock, time);
        BodyMemory budget = new BodyMemory((long) (Runtime.getRuntime().maxMemory() * HEAP_PART));
        fetching = new RequestRoute(settings, gate, budget, timer);
        reading = new FetchPageRoute(settings, time);
    }

    List<RouteBuilder> routes() {
        return List.of(fetching, reading);
    }

    void use(ProducerTemplate camel) {
        template = camel;
    }

    public RateGate gate() {
        return gate;
    }

    SourceAccess access() {
        return new SourceAccess(this::read, requests, gate::window);
    }

    /** Asks for a page, again where that makes sense. */
    public Page read(PageRequest request) throws SourceException {
        Exchange exchange = template.send(
                "direct:read-page", prepared -> prepared.getMessage().setBody(request));
        Exception error = exchange.getException();
        if (error instanceof SourceException source) {
            throw source;
        }
        if (error != null) {
            Kind kind = error instanceof InterruptedException ? Kind.STOPPING : Kind.TERMINAL;
            throw new SourceException(kind, request.object() + ": " + error, error);
        }
        return exchange.getMessage().getBody(Page.class);
    }

    /**
     * The cheapest call there is: who the key belongs to. It goes before all others, so that connection and classes are
     * warm when the gate's spacing begins to matter.
     */
    public void checkCredentials(RequestListener calls) throws SourceException {
        read(new PageRequest("credentials", "users/me", null, "users/me", Map.of(), FIRST, calls))
                .close();
    }

    /** Lets no further request out; those on their way are given up, so that whoever waits for them need not. */
    void stop() {
        fetching.stop();
        reading.stop();
    }

    @Override
    public void close() {
        gate.close();
        requests.shutdownNow();
    }
}
