package org.acreplica.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.spi.PlatformHttpConsumer;
import org.apache.camel.support.DefaultConsumer;

/** Passes requests for one {@code platform-http} endpoint to its route. */
final class HttpRoute extends DefaultConsumer implements PlatformHttpConsumer {

    private final HttpEngine engine;
    private final Pattern path;
    private final Set<String> methods;

    HttpRoute(HttpEngine engine, PlatformHttpEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.engine = engine;
        this.path = pattern(endpoint.getPath());
        this.methods = Set.of(endpoint.getHttpMethodRestrict().split(","));
    }

    /** @param path with names of one segment in braces */
    private static Pattern pattern(String path) {
        return Pattern.compile("\\Q" + path.replaceAll("\\{\\w+}", "\\\\E[^/]+\\\\Q") + "\\E");
    }

    @Override
    public PlatformHttpEndpoint getEndpoint() {
        return (PlatformHttpEndpoint) super.getEndpoint();
    }

    boolean isOf(String path) {
        return this.path.matcher(path).matches();
    }

    Set<String> methods() {
        return methods;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        engine.add(this);
    }

    @Override
    protected void doStop() throws Exception {
        engine.remove(this);
        super.doStop();
    }

    /** The body of the request is not read. */
    void answer(HttpExchange request) throws IOException {
        Exchange exchange = createExchange(false);
        exchange.setPattern(ExchangePattern.InOut);
        Message message = exchange.getMessage();
        message.setHeader(Exchange.HTTP_METHOD, request.getRequestMethod());
        message.setHeader(Exchange.HTTP_PATH, HttpEngine.path(request));
        message.setHeader(Exchange.HTTP_QUERY, request.getRequestURI().getRawQuery());
        try {
            createUoW(exchange);
            getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        } finally {
            doneUoW(exchange);
        }
        try {
            reply(request, exchange);
        } finally {
            releaseExchange(exchange, false);
        }
    }

    /** Camel has logged a failure. */
    private static void reply(HttpExchange request, Exchange exchange) throws IOException {
        if (exchange.getException() != null) {
            HttpEngine.refuse(request, 500, "The request failed; see the log.");
            return;
        }
        Message answer = exchange.getMessage();
        HttpEngine.reply(
                request,
                answer.getHeader(Exchange.HTTP_RESPONSE_CODE, Reply.OK, Integer.class),
                answer.getHeader(Exchange.CONTENT_TYPE, String.class),
                answer.getBody(String.class));
    }
}
