package org.acreplica.source.http;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.acreplica.source.SourceSettings;
import org.acreplica.source.http.ActiveCampaignClient.BodyStream;
import org.acreplica.source.pace.RateGate;
import org.acreplica.source.page.Body;
import org.acreplica.source.page.BodyMemory;
import org.acreplica.source.page.Page;
import org.acreplica.source.page.PageReader;
import org.acreplica.source.page.Response;
import org.acreplica.source.request.PageRequest;
import org.acreplica.source.request.SourceException;
import org.acreplica.source.request.SourceException.Kind;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpConstants;

/**
 * {@code direct:request}: the only place that sends requests to ActiveCampaign. Takes a {@link PageRequest}, and
 * returns a {@link Page} or throws a {@link SourceException}. It never retries: {@code direct:fetch-page} does, through
 * the gate.
 *
 * <p>The gate decides when a request is sent. The Throttle EIP behind it is a safety net: should the gate be wrong, the
 * account's limit still holds.
 */
public final class RequestRoute extends RouteBuilder {

    private static final String REQUEST = "request";
    private static final String ASKED_AT = "askedAt";
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);
    private static final int MOST_CONNECTIONS = 64;

    private final SourceSettings settings;
    private final RateGate gate;
    private final PageReader reader;
    private final ActiveCampaignClient client;
    private final ClockSteps clockSteps = new ClockSteps();

    public RequestRoute(SourceSettings settings, RateGate gate, BodyMemory budget, ScheduledExecutorService timer) {
        this.settings = settings;
        this.gate = gate;
        this.reader = new PageReader(budget, settings.token());
        this.client = new ActiveCampaignClient(gate, budget, settings.requestTimeout(), timer);
    }

    @Override
    public void configure() {
        getContext().addComponent("activecampaign-http", http());

        from("direct:request")
                .routeId("request")
                .routeDescription("Sends one GET to ActiveCampaign, behind the gate and the throttle")
                .streamCache("false")
                .errorHandler(noErrorHandler())
                .setVariable(REQUEST, body())
                .removeHeaders("*")
                .doTry()
                .process(this::awaitTurn)
                .id("gate")
                .throttle(settings.permits())
                .timePeriodMillis(settings.permitPeriod().toMillis())
                .correlationExpression(method(clockSteps))
                .id("throttle")
                .process(this::toHeaders)
                .to(endpoint())
                .id("get")
                .endDoTry()
                .doCatch(IOException.class)
                .process(this::toSourceException)
                .doFinally()
                .process(this::tellGate)
                .end()
                .process(this::toPage);
    }

    /** Sends no further request and aborts those in flight. */
    public void stop() {
        gate.stop();
        client.abort();
    }

    private void awaitTurn(Exchange exchange) throws SourceException, InterruptedException {
        gate.await(request(exchange));
    }

    private void toHeaders(Exchange exchange) {
        exchange.setVariable(ASKED_AT, System.nanoTime());
        PageRequest request = request(exchange);
        Message message = exchange.getMessage();
        message.setBody(null);
        message.setHeader(HttpConstants.HTTP_METHOD, "GET");
        message.setHeader(HttpConstants.HTTP_PATH, request.path());
        message.setHeader(HttpConstants.HTTP_RAW_QUERY, request.encodedQuery());
        message.setHeader("Api-Token", settings.token());
        message.setHeader("Accept", "application/json");
    }

    private void toSourceException(Exchange exchange) throws SourceException {
        IOException failure =
                Objects.requireNonNull(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, IOException.class));
        if (gate.isStopping()) {
            throw new SourceException(Kind.STOPPING, request(exchange).words() + " given up: shutting down", failure);
        }
        throw NoResponse.to(request(exchange), failure);
    }

    private void tellGate(Exchange exchange) {
        Optional<Response> answer = answer(exchange);
        if (answer.isPresent() && answer.get().isRefusedForRate()) {
            request(exchange).listener().throttled();
        }
        gate.answered(answer.orElse(null));
    }

    private void toPage(Exchange exchange) throws SourceException {
        Body body = exchange.getMessage().getBody() instanceof BodyStream stream ? stream.body() : null;
        Page page = reader.read(
                request(exchange), answer(exchange).orElseThrow(), body, variable(exchange, ASKED_AT, Long.class));
        exchange.getMessage().setHeaders(new HashMap<>());
        exchange.getMessage().setBody(page);
    }

    /** Empty until there is a response. */
    private static Optional<Response> answer(Exchange exchange) {
        Message message = exchange.getMessage();
        return Optional.ofNullable(message.getHeader(HttpConstants.HTTP_RESPONSE_CODE, Integer.class))
                .map(status -> new Response(status, message.getHeaders()));
    }

    static PageRequest request(Exchange exchange) {
        return variable(exchange, REQUEST, PageRequest.class);
    }

    private static <T> T variable(Exchange exchange, String name, Class<T> type) {
        return Objects.requireNonNull(exchange.getVariable(name, type));
    }

    private HttpComponent http() {
        HttpComponent http = new HttpComponent();
        http.setHttpClientConfigurer(client);
        http.setConnectTimeout(CONNECT_TIMEOUT.toMillis());
        http.setSoTimeout(settings.requestTimeout().toMillis());
        http.setMaxTotalConnections(MOST_CONNECTIONS);
        http.setConnectionsPerRoute(MOST_CONNECTIONS);
        http.setCookieManagementDisabled(true);
        http.setRedirectHandlingDisabled(true);
        http.setAutomaticRetriesDisabled(true);
        http.setUseSystemProperties(true);
        return http;
    }

    private String endpoint() {
        return "activecampaign-http:" + settings.apiUrl()
                + "/api/3?throwExceptionOnFailure=false&disableStreamCache=true"
                + "&copyHeaders=false&userAgent=activecampaign-replica";
    }
}
