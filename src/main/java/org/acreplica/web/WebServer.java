package org.acreplica.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.acreplica.load.state.StateReader;
import org.acreplica.replica.Replica;
import org.acreplica.replica.Service;
import org.acreplica.settings.WebSettings;
import org.acreplica.source.pace.Budget;
import org.acreplica.web.pages.Pages;
import org.acreplica.web.status.Metrics;
import org.acreplica.web.status.RowCounter;
import org.acreplica.web.status.StatusCollector;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.component.platform.http.PlatformHttpConstants;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;

/** The HTTP server of a service: status page, API, health and metrics. It ends with its Camel context. */
public final class WebServer implements AutoCloseable {

    private static final int THREADS = 32;
    private static final long IDLE_SECONDS = 10;

    private final StatusCollector collector;
    private final HttpEngine server;
    private final WebSettings settings;

    private WebServer(WebSettings settings, StatusCollector collector, HttpEngine server) {
        this.settings = settings;
        this.collector = collector;
        this.server = server;
    }

    /**
     * Listens briefly, to find out whether it can before anything is read or written.
     *
     * @throws IOException if the address is unknown or the port is in use
     */
    public static void tryToListen(WebSettings settings) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(settings.address()), settings.port()));
        }
    }

    /**
     * @param state read through read-only connections, so that reading never waits for a load
     * @param requestsPerSecond the budget
     */
    public static WebServer start(
            WebSettings settings, Replica replica, Service service, StateReader state, double requestsPerSecond)
            throws Exception {
        Clock clock = Clock.systemUTC();
        Budget budget = replica.activeCampaign().budget();
        CamelContext context = replica.camel();
        ExecutorServiceManager threads = context.getExecutorServiceManager();
        StatusCollector collector = new StatusCollector(
                replica,
                service,
                state,
                new RowCounter(state, threads.newCachedThreadPool(context, "row-counter")),
                threads.newCachedThreadPool(context, "status"),
                clock);
        Metrics metrics = new Metrics(replica.runs(), requestsPerSecond);
        HttpEngine server = listen(context, settings);
        context.addRoutes(new WebRoutes(
                new Pages(collector, replica, settings.token().isPresent()),
                new Api(collector, budget),
                new Actions(service),
                new Monitoring(collector, metrics)));
        context.addService(server);
        return new WebServer(settings, collector, server);
    }

    public StatusCollector status() {
        return collector;
    }

    /** The URL for browsers. */
    public String url() {
        String address = settings.address().contains(":") ? "[" + settings.address() + "]" : settings.address();
        return "http://" + address + ":" + server.getServerPort() + "/";
    }

    private static HttpEngine listen(CamelContext context, WebSettings settings) throws IOException {
        ThreadPoolProfile threads = new ThreadPoolProfileBuilder("http")
                .poolSize(THREADS)
                .maxPoolSize(THREADS)
                .keepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS)
                .allowCoreThreadTimeOut(true)
                .rejectedPolicy(ThreadPoolRejectedPolicy.Abort)
                .build();
        HttpEngine engine = new HttpEngine(
                settings.address(),
                settings.port(),
                new Guard(settings),
                context.getExecutorServiceManager().newThreadPool(context, "http", threads));
        context.getRegistry().bind(PlatformHttpConstants.PLATFORM_HTTP_ENGINE_NAME, engine);
        return engine;
    }

    @Override
    public void close() {
        collector.close();
    }
}
