package org.acreplica.source;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.source.http.FetchPageRoute;
import org.acreplica.source.http.RequestRoute;
import org.acreplica.source.list.IdSet;
import org.acreplica.source.list.Includes;
import org.acreplica.source.list.Position;
import org.acreplica.source.list.Scope;
import org.acreplica.source.pace.Budget;
import org.acreplica.source.pace.RateGate;
import org.acreplica.source.page.BodyMemory;
import org.acreplica.source.page.Page;
import org.acreplica.source.paging.IncludeFetch;
import org.acreplica.source.paging.PageRequests;
import org.acreplica.source.paging.Paging;
import org.acreplica.source.paging.SplittingFetch;
import org.acreplica.source.request.Contents;
import org.acreplica.source.request.PageRequest;
import org.acreplica.source.request.RequestListener;
import org.acreplica.source.request.SourceException;
import org.acreplica.source.request.SourceException.Kind;
import org.acreplica.source.request.Tries;
import org.acreplica.time.Time;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The ActiveCampaign account: everything that the program reads from it comes through this class. Needs a running Camel
 * context.
 */
public final class ActiveCampaign implements AutoCloseable {

    /** The fraction of the heap for response bodies in memory; the rest goes to disk. */
    private static final double HEAP_PART = 0.1;

    /** A priority before every list. */
    private static final long FIRST = -1;

    private final RateGate gate;
    private final Budget budget;
    private final RequestRoute requesting;
    private final FetchPageRoute fetching;
    private final ExecutorService requests;
    private final int tries;
    private @Nullable ProducerTemplate camel;

    /**
     * @param timer enforces the response timeout
     * @param requests runs the requests, each on its own thread; shut down with this object
     */
    public ActiveCampaign(
            SourceSettings settings, ScheduledExecutorService timer, ExecutorService requests, Clock clock, Time time) {
        gate = new RateGate(settings.requestsPerSecond(), settings.retries(), clock, time);
        budget = new Budget(gate, settings.requestsPerSecond(), clock);
        BodyMemory memory = new BodyMemory((long) (Runtime.getRuntime().maxMemory() * HEAP_PART));
        requesting = new RequestRoute(settings, gate, memory, timer);
        fetching = new FetchPageRoute(settings, time);
        this.requests = requests;
        this.tries = settings.retries() + 1;
    }

    /** The routes to add to the Camel context before it starts. */
    public List<RouteBuilder> routes() {
        return List.of(requesting, fetching);
    }

    public void use(ProducerTemplate template) {
        camel = template;
    }

    public Budget budget() {
        return budget;
    }

    /** @param nanoTime by {@link System#nanoTime}; no request is sent after it until this is called again */
    public void permitUntil(long nanoTime) {
        gate.permitUntil(nanoTime);
    }

    /**
     * Begins to read an object.
     *
     * @param includes the related rows to request with each page
     * @param from where to continue; null for the first page
     * @param seen the ids read so far; each page adds its own
     */
    public Reading read(
            ReplicatedObject object,
            Scope scope,
            Includes includes,
            @Nullable Position from,
            IdSet seen,
            RequestListener calls) {
        PageRequests pages = new PageRequests(object, scope, includes, calls);
        SplittingFetch splitting = new SplittingFetch(this::fetch, pages, tries);
        return new Reading(
                Paging.of(pages, seen, from),
                new IncludeFetch(this::fetch, splitting, includes, tries),
                requests,
                gate::window);
    }

    /**
     * Requests each object once; the result has the order of the objects.
     *
     * @param changedAfter the date for each object's change filter; empty for all its records
     */
    public List<Probe> probe(
            List<ReplicatedObject> objects,
            Function<ReplicatedObject, Optional<LocalDate>> changedAfter,
            RequestListener calls)
            throws InterruptedException {
        List<Callable<Probe>> tasks = new ArrayList<>();
        objects.forEach(object -> tasks.add(() -> Probe.of(object, changedAfter.apply(object), this, calls)));
        List<Probe> probes = new ArrayList<>();
        try {
            for (Future<Probe> probe : requests.invokeAll(tasks)) {
                probes.add(probe.get());
            }
        } catch (RejectedExecutionException e) {
            return objects.stream()
                    .map(object -> Probe.failed(
                            object,
                            changedAfter.apply(object),
                            new SourceException(Kind.STOPPING, object.name() + " cancelled: shutting down", e)))
                    .toList();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return probes;
    }

    /**
     * Asks whose key this is, the cheapest call. It is sent before all others, so that connection and classes are warm
     * when spacing begins to matter.
     *
     * @param tries attempts on an unresponsive host
     */
    public void checkCredentials(Tries tries, RequestListener calls) throws SourceException {
        fetch(new PageRequest("credentials", "users/me", Contents.NOTHING, "users/me", Map.of(), tries, FIRST, calls))
                .close();
    }

    /** Fetches a page, retrying if that makes sense. */
    Page fetch(PageRequest request) throws SourceException {
        Exchange exchange = Objects.requireNonNull(camel, "no Camel context yet")
                .send("direct:fetch-page", prepared -> prepared.getMessage().setBody(request));
        Exception error = exchange.getException();
        if (error instanceof SourceException source) {
            throw source;
        }
        if (error != null) {
            Kind kind = error instanceof InterruptedException ? Kind.STOPPING : Kind.TERMINAL;
            throw new SourceException(kind, request.object() + ": " + error, error);
        }
        return Objects.requireNonNull(exchange.getMessage().getBody(Page.class));
    }

    /** Sends no further request and aborts those in flight, so that nothing waits for them. */
    public void stop() {
        requesting.stop();
        fetching.stop();
    }

    @Override
    public void close() {
        gate.close();
        requests.shutdownNow();
    }
}
