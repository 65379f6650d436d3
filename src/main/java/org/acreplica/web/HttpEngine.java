package org.acreplica.web;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.spi.PlatformHttpConsumer;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;
import org.apache.camel.support.service.ServiceSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves {@code platform-http} endpoints with the JDK's HTTP server. Camel's own engine, Vert.x, would be a tenth
 * of the memory of an idle process.
 */
final class HttpEngine extends ServiceSupport implements PlatformHttpEngine {

    /** In seconds; a slower client would occupy a thread. */
    private static final int LONGEST_REQUEST = 5;

    /** In seconds, until the client has read the response. */
    private static final int LONGEST_RESPONSE = 20;

    private static final Logger LOG = LoggerFactory.getLogger(HttpEngine.class);

    private static final String TEXT = "text/plain; charset=utf-8";

    private final List<HttpRoute> routes = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    static {
        setUnlessGiven("sun.net.httpserver.maxReqTime", Integer.toString(LONGEST_REQUEST));
        setUnlessGiven("sun.net.httpserver.maxRspTime", Integer.toString(LONGEST_RESPONSE));
        setUnlessGiven("sun.net.httpserver.nodelay", "true");
    }

    /**
     * Listens; requests wait until the engine is started.
     *
     * @param port 0 for a free one
     * @param guard sees each request before the routes do
     * @throws IOException if the address is unknown or the port is in use
     */
    HttpEngine(String address, int port, Filter guard, Executor threads) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle).getFilters().add(guard);
    }

    private static void setUnlessGiven(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    @Override
    public int getServerPort() {
        return server.getAddress().getPort();
    }

    @Override
    public PlatformHttpConsumer createConsumer(PlatformHttpEndpoint endpoint, Processor processor) {
        return new HttpRoute(this, endpoint, processor);
    }

    void add(HttpRoute route) {
        routes.add(route);
    }

    void remove(HttpRoute route) {
        routes.remove(route);
    }

    @Override
    protected void doStart() {
        server.start();
    }

    @Override
    protected void doStop() {
        server.stop(0);
    }

    /** Logs failures, because the server would only close the connection. */
    private void handle(HttpExchange request) throws IOException {
        try {
            answer(request);
        } catch (RuntimeException e) {
            LOG.error("{} {} failed", request.getRequestMethod(), path(request), e);
            throw e;
        }
    }

    private void answer(HttpExchange request) throws IOException {
        List<HttpRoute> ofPath =
                routes.stream().filter(route -> route.isOf(path(request))).toList();
        Optional<HttpRoute> route = ofPath.stream()
                .filter(one -> one.methods().contains(request.getRequestMethod()))
                .findFirst();
        if (route.isPresent()) {
            route.get().answer(request);
        } else if (ofPath.isEmpty()) {
            refuse(request, 404, "Not found.");
        } else {
            String methods = ofPath.stream()
                    .flatMap(one -> one.methods().stream())
                    .sorted()
                    .collect(Collectors.joining(", "));
            request.getResponseHeaders().set("Allow", methods);
            refuse(request, 405, "Only " + methods + ".");
        }
    }

    /** Decoded; {@code ..} is a name like any other. */
    static String path(HttpExchange request) {
        return Optional.ofNullable(request.getRequestURI().getPath()).orElse("");
    }

    static void refuse(HttpExchange request, int status, String reason) throws IOException {
        reply(request, status, TEXT, reason + "\n");
    }

    static void reply(HttpExchange request, int status, String contentType, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        request.getResponseHeaders().set("Content-Type", contentType);
        try (request) {
            if (request.getRequestMethod().equals("HEAD")) {
                request.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
                request.sendResponseHeaders(status, -1);
            } else {
                request.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                request.getResponseBody().write(body);
            }
        }
    }
}
