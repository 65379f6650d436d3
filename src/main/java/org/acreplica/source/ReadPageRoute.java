package org.acreplica.source;

import java.time.Duration;
import org.acreplica.source.SourceException.Kind;
import org.apache.camel.Exchange;
import org.apache.camel.Predicate;
import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code direct:read-page}: brings a {@link Page} with all the patience that takes. It asks again after a transient
 * failure, with exponential back-off and jitter; after a refusal for the rate as soon as the gate allows; and after a
 * 403. Each of the three has tries of its own, which the others do not use up.
 */
public final class ReadPageRoute extends RouteBuilder {

    /** A 403 comes now and then for no reason; three in a row are meant. */
    private static final int FORBIDDEN_RETRIES = 2;

    private static final Logger LOG = LoggerFactory.getLogger(ReadPageRoute.class);
    private static final String FAILURES = "failures";
    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(1);

    private final SourceSettings settings;

    public ReadPageRoute(SourceSettings settings) {
        this.settings = settings;
    }

    @Override
    public void configure() {
        from("direct:read-page")
                .routeId("read-page")
                .streamCache("false")
                .onException(SourceException.class)
                .onWhen(is(Kind.TRANSIENT))
                .onExceptionOccurred(ReadPageRoute::tellFailure)
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
                .onExceptionOccurred(ReadPageRoute::tellFailure)
                .maximumRedeliveries(FORBIDDEN_RETRIES)
                .redeliveryDelay(settings.firstBackOff().toMillis())
                .logRetryAttempted(false)
                .logExhausted(false)
                .end()
                .onException(SourceException.class)
                .onWhen(is(Kind.THROTTLED))
                .onExceptionOccurred(ReadPageRoute::tellFailure)
                .maximumRedeliveries(2 * settings.retries() + 2)
                .logRetryAttempted(false)
                .logExhausted(false)
                .end()
                .onException(Exception.class)
                .maximumRedeliveries(0)
                .logExhausted(false)
                .end()
                .process(exchange -> exchange.setVariable(FAILURES, new int[Kind.values().length]))
                .to("direct:try-page");

        from("direct:try-page")
                .routeId("try-page")
                .streamCache("false")
                .errorHandler(noErrorHandler())
                .doTry()
                .to("direct:fetch-page")
                .doCatch(SourceException.class)
                .process(ReadPageRoute::countFailure)
                .end();
    }

    /**
     * Camel counts tries in a header, whatever they failed of, and the delay grows with it; so the header is told how many
     * have failed like this one, and that a refusal for the rate is waited for at the gate alone.
     */
    private static void countFailure(Exchange exchange) throws SourceException {
        SourceException failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, SourceException.class);
        int[] failures = exchange.getVariable(FAILURES, int[].class);
        exchange.getMessage()
                .setHeader(Exchange.REDELIVERY_COUNTER, failures[failure.kind().ordinal()]++);
        if (failure.kind() == Kind.THROTTLED) {
            exchange.getMessage().setHeader(Exchange.REDELIVERY_DELAY, 0);
        }
        throw failure;
    }

    private static void tellFailure(Exchange exchange) {
        FetchPageRoute.request(exchange).calls().failed();
    }

    /** Camel goes on calling it for failures of other kinds, once there was a transient one. */
    private void logRetry(Exchange exchange) {
        if (is(Kind.TRANSIENT).matches(exchange)) {
            LOG.warn(
                    "{}; asking again ({} of {})",
                    exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)
                            .getMessage(),
                    exchange.getMessage().getHeader(Exchange.REDELIVERY_COUNTER),
                    settings.retries());
        }
    }

    private static Predicate is(Kind kind) {
        return exchange ->
                exchange.getProperty(Exchange.EXCEPTION_CAUGHT) instanceof SourceException e && e.kind() == kind;
    }
}
