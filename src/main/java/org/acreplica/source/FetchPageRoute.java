package org.acreplica.source;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.acreplica.source.ActiveCampaignClient.BodyStream;
import org.acreplica.source.SourceException.Kind;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Predicate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpConstants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code direct:fetch-page}: the only request to ActiveCampaign in the program. Takes a {@link PageRequest}, brings a
 * {@link Page} or throws a {@link SourceException}. Repeats nothing: whoever calls it does, through the gate.
 *
 * <p>{@code direct:read-page} is that caller: it asks again after a transient failure, with exponential back-off and
 * jitter, and as often as the gate allows after a refusal for the rate.
 */
public final class FetchPageRoute extends RouteBuilder {

    /** A 403 comes now and then for no reason; three in a row are meant. */
    private static final int FORBIDDEN_RETRIES = 2;

    private static final Logger LOG = LoggerFactory.getLogger(FetchPageRoute.class);
    private static final String REQUEST = "request";
    private static final String ATTEMPT = "attempt";
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);
    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(1);
    private static final int MOST_CONNECTIONS = 64;

    private final SourceSettings settings;
    private final RateGate gate;
    private final PageReader reader;
    private final ActiveCampaignClient client;
    private final ClockSteps clockSteps = new ClockSteps();

    public FetchPageRoute(SourceSettings settings, RateGate gate, MemoryBudget budget, ScheduledExecutorService timer) {
        this.settings = settings;
        this.gate = gate;
        this.reader = new PageReader(budget, settings.token());
        this.client = new ActiveCampaignClient(gate, budget, settings.requestTimeout(), timer);
    }

    @Override
    public void configure() {
        getContext().addComponent("activecampaign-http", http());

        from("direct:fetch-page")
                .routeId("fetch-page")
                .streamCache("false")
                .errorHandler(noErrorHandler())
                .setVariable(REQUEST, body())
                .setVariable(ATTEMPT, header(Exchange.REDELIVERY_COUNTER))
                .removeHeaders("*")
                .doTry()
                .to("direct:request")
                .doCatch(IOException.class)
                .process(this::toSourceException)
                .doFinally()
                .process(this::tellGate)
                // Camel counts the attempts of read-page in this header, which the answer's headers have displaced.
                .setHeader(Exchange.REDELIVERY_COUNTER, variable(ATTEMPT))
                .end()
                .process(this::toPage);

        from("direct:request")
                .routeId("request")
                .streamCache("false")
                .errorHandler(noErrorHandler())
                .process(this::awaitTurn)
                .throttle(settings.permits())
                .timePeriodMillis(settings.permitPeriod().toMillis())
                .correlationExpression(method(clockSteps))
                .process(this::toHeaders)
                .to(endpoint());

        from("direct:read-page")
                .routeId("read-page")
                .streamCache("false")
                .onException(SourceException.class)
                .onWhen(is(Kind.TRANSIENT))
                .onExceptionOccurred(exchange -> request(exchange).calls().failed())
                .maximumRedeliveries(settings.retries())
                .redeliveryDelay(settings.firstBackOff().toMillis())
                .useExponentialBackOff()
                .backOffMultiplier(2)
                .maximumRedeliveryDelay(LONGEST_BACK_OFF.toMillis())
                .useCollisionAvoidance()
                .collisionAvoidancePercent(25)
                .logRetryAttempted(false)
                .logExhausted(false)
                .onRedelivery(this::logRetry)
                .end()
                .onException(SourceException.class)
                .onWhen(is(Kind.FORBIDDEN))
                .onExceptionOccurred(exchange -> request(exchange).calls().failed())
                .maximumRedeliveries(FORBIDDEN_RETRIES)
                .redeliveryDelay(settings.firstBackOff().toMillis())
                .logRetryAttempted(false)
                .logExhausted(false)
                .end()
                .onException(SourceException.class)
                .onWhen(is(Kind.THROTTLED))
                .onExceptionOccurred(exchange -> request(exchange).calls().failed())
                .maximumRedeliveries(2 * settings.retries() + 2)
                .redeliveryDelay(0)
                .logRetryAttempted(false)
                .logExhausted(false)
                .end()
                .onException(Exception.class)
                .maximumRedeliveries(0)
                .logExhausted(false)
                .end()
                .to("direct:fetch-page");
    }

    /** Lets no further request out and gives up those that are on their way. */
    public void stop() {
        gate.stop();
        client.abort();
    }

    private void awaitTurn(Exchange exchange) throws SourceException, InterruptedException {
        gate.await(request(exchange));
    }

    private void toHeaders(Exchange exchange) {
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
        Exception cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        Optional<String> certificate = Certificates.refusal(cause);
        String what = certificate.orElseGet(
                () -> Objects.toString(cause.getMessage(), cause.getClass().getSimpleName()));
        Kind lasting = certificate.isPresent() ? Kind.TERMINAL : Kind.TRANSIENT;
        throw new SourceException(
                gate.isStopping() ? Kind.STOPPING : lasting, request(exchange).words() + ": " + what, cause);
    }

    private void tellGate(Exchange exchange) {
        Answer answer = answer(exchange);
        if (answer != null && answer.isRefusedForRate()) {
            request(exchange).calls().throttled();
        }
        gate.answered(answer);
    }

    private void toPage(Exchange exchange) throws SourceException {
        BodyStream stream = exchange.getMessage().getBody() instanceof BodyStream body ? body : null;
        Page page = reader.read(request(exchange), answer(exchange), stream == null ? null : stream.body());
        exchange.getMessage().setHeaders(new HashMap<>());
        exchange.getMessage().setBody(page);
    }

    private void logRetry(Exchange exchange) {
        LOG.warn(
                "{}; asking again ({} of {})",
                exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class).getMessage(),
                exchange.getMessage().getHeader(Exchange.REDELIVERY_COUNTER),
                settings.retries());
    }

    /** Null as long as no answer came. */
    private static Answer answer(Exchange exchange) {
        Integer status = exchange.getMessage().getHeader(HttpConstants.HTTP_RESPONSE_CODE, Integer.class);
        return status == null ? null : new Answer(status, exchange.getMessage().getHeaders());
    }

    private static PageRequest request(Exchange exchange) {
        return exchange.getVariable(REQUEST, PageRequest.class);
    }

    private static Predicate is(Kind kind) {
        return exchange ->
                exchange.getProperty(Exchange.EXCEPTION_CAUGHT) instanceof SourceException e && e.kind() == kind;
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
