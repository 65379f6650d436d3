package org.acreplica.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.acreplica.fake.Arrivals.Arrival;

/**
 * A running account on 127.0.0.1.
 *
 * <p>A request is processed in this order: it is recorded and counted against the limit; latency; 429, 405, 403, 404;
 * the fault that is due, if any; the page.
 */
public final class FakeAccount implements AutoCloseable {

    static {
        // Otherwise the server delays each response on a kept connection by 40 ms. The property is read when the server
        // class is loaded.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final Logger LOG = System.getLogger(FakeAccount.class.getName());
    private static final AtomicInteger WORKERS = new AtomicInteger();

    private final FakeOptions options;
    private final AccountObjects objects;
    private final Arrivals arrivals;
    private final Faults faults = new Faults();
    private final Life life;
    private final Closing closing = new Closing();
    private final HttpServer server;
    private final ExecutorService workers;
    private volatile Duration latency;

    private FakeAccount(FakeOptions options) throws IOException {
        this.options = options;
        this.objects = new AccountObjects(options);
        this.life = new Life(objects);
        this.arrivals = new Arrivals(options.requestsPerSecond);
        this.latency = options.latency;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port), 0);
        this.workers = Executors.newFixedThreadPool(options.workers, FakeAccount::worker);
        server.setExecutor(workers);
        server.createContext("/", this::handle);
    }

    /** @throws UncheckedIOException if the port is in use */
    public static FakeAccount start(FakeOptions options) {
        try {
            FakeAccount account = new FakeAccount(options);
            account.server.start();
            return account;
        } catch (IOException e) {
            throw new UncheckedIOException("no fake account on port " + options.port, e);
        }
    }

    /** The URL as a user would configure it, without {@code /api/3}. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public String token() {
        return options.token;
    }

    /** @param table as in the product's tables: {@code contact_tags} */
    public FakeCollection collection(String table) {
        return objects.collection(table);
    }

    public Faults faults() {
        return faults;
    }

    /** Sets the delay between the arrival of a request and its response. */
    public void latency(Duration time) {
        latency = time;
    }

    /** All requests since the start or {@link #clearRequests}, in order of arrival. */
    public List<FakeRequest> requests() {
        return arrivals.requests();
    }

    /** Number of requests per path, as sent and with {@code /api/3/}; since the start or {@link #clearRequests}. */
    public Map<String, Integer> requestsByPath() {
        Map<String, Integer> counts = new TreeMap<>();
        requests().forEach(request -> counts.merge(request.path(), 1, Integer::sum));
        return counts;
    }

    /** Number of requests of a path per parameter, by decoded name. */
    public Map<String, Integer> requestsByParameter(String path) {
        Map<String, Integer> counts = new TreeMap<>();
        requests().stream()
                .filter(request -> request.path().equals(path))
                .forEach(request ->
                        request.query().keySet().forEach(parameter -> counts.merge(parameter, 1, Integer::sum)));
        return counts;
    }

    /** Forgets the requests; they still count against the limit. */
    public void clearRequests() {
        arrivals.clear();
    }

    /** The most requests in any window of one second, including rejected ones. */
    public int worstSecond() {
        return arrivals.worstSecond();
    }

    /** Requests rejected because of the limit, without faults that respond with 429. */
    public int throttledCount() {
        return arrivals.refused();
    }

    /**
     * Lets this many days pass: records are added, changed and deleted, the same ones for the same seed. Records put
     * from outside are not changed.
     */
    public void advance(int days) {
        life.advance(days);
    }

    /**
     * Advances the account to a moment of its own time, as {@link #advance} does; does nothing if that is in the past.
     * Requests are answered meanwhile, so that an account can change while it is read: one day per minute is {@code
     * advanceTo(began.plus(elapsed.multipliedBy(24 * 60)))}.
     */
    public void advanceTo(Instant moment) {
        life.advanceTo(moment.getEpochSecond());
    }

    /** The account's own time: the end of its base date's history, moved only by {@link #advance}. */
    public Instant now() {
        return Instant.ofEpochSecond(life.now());
    }

    @Override
    public void close() {
        closing.begin();
        server.stop(0);
        workers.shutdownNow();
    }

    private void handle(HttpExchange exchange) {
        Arrival arrival = arrivals.note(exchange);
        try (exchange) {
            if (closing.within(latency)) {
                return;
            }
            Answer answer = answer(arrival);
            arrival.answered(answer.status());
            answer.delivery().send(answer, exchange, closing);
        } catch (IOException e) {
            // The client disconnected, or the response was cut off on purpose: nothing left to do.
            LOG.log(Level.DEBUG, "an answer did not go out whole", e);
        }
    }

    private Answer answer(Arrival arrival) {
        Answer answer = arrival.tooMany ? tooMany() : answer(arrival.request());
        return options.rateLimitHeaders
                ? answer.with("RateLimit-Limit", Integer.toString(options.requestsPerSecond))
                        .with("RateLimit-Remaining", Integer.toString(arrival.remaining))
                : answer;
    }

    private Answer tooMany() {
        return Answer.error(429).with("Retry-After", Integer.toString(options.retryAfter));
    }

    private Answer answer(FakeRequest request) {
        if (!request.method().equals("GET")) {
            return Answer.error(405).with("Allow", "GET");
        }
        if (!options.token.equals(request.headers().get("Api-Token"))) {
            return Answer.error(403);
        }
        try {
            Fault fault = faults.next(request, () -> objects.preview(request)).orElse(Fault.NONE);
            return objects.answer(request, fault);
        } catch (RuntimeException | AssertionError e) {
            LOG.log(Level.ERROR, "the fake account cannot answer " + request.path(), e);
            return Answer.of(500, "text/plain", "The fake account cannot answer: " + e);
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "fake-account-" + WORKERS.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
