package org.acreplica.web;

import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
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
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.spi.ExecutorServiceManager;

/** The HTTP server of a service: status page, API, health and metrics. It ends with its Camel context. */
public final class WebServer implements AutoCloseable {

    private static final int WORKERS = 4;

    private final StatusCollector collector;
    private final VertxPlatformHttpServer server;
    private final WebSettings settings;

    private WebServer(WebSettings settings, StatusCollector collector, VertxPlatformHttpServer server) {
        this.settings = settings;
        this.collector = collector;
        this.server = server;
    }

    /**
     * Listens briefly, because Camel's server only logs when it cannot listen.
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
        VertxPlatformHttpServer server = listen(context, settings);
        context.addRoutes(new WebRoutes(
                new Pages(collector, replica, settings.token().isPresent()),
                new Api(collector, budget),
                new Actions(service),
                new Monitoring(collector, metrics)));
        return new WebServer(settings, collector, server);
    }

    public StatusCollector status() {
        return collector;
    }

    /** The URL for browsers. */
    public String url() {
        String address = settings.address().contains(":") ? "[" + settings.address() + "]" : settings.address();
        return "http://" + address + ":" + server.getPort() + "/";
    }

    private static VertxPlatformHttpServer listen(CamelContext context, WebSettings settings) throws Exception {
        context.getRegistry().bind("vertx-options", VertxOptions.class, vertxOptions());
        VertxPlatformHttpServerConfiguration configuration = new VertxPlatformHttpServerConfiguration();
        configuration.setBindHost(settings.address());
        configuration.setBindPort(settings.port());
        VertxPlatformHttpServer server = new VertxPlatformHttpServer(configuration);
        context.addService(server);
        VertxPlatformHttpRouter router = VertxPlatformHttpRouter.lookup(
                context, VertxPlatformHttpRouter.getRouterNameFromPort(configuration.getPort()));
        router.route().order(Integer.MIN_VALUE).handler(new Guard(settings));
        return server;
    }

    /** A few threads, and no files on disk. */
    private static VertxOptions vertxOptions() {
        return new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(WORKERS)
                .setInternalBlockingPoolSize(1)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false));
    }

    @Override
    public void close() {
        collector.close();
    }
}
