package org.acreplica.source.http;

import org.acreplica.source.SourceSettings;
import org.acreplica.source.page.Page;
import org.acreplica.source.page.PageRequest;
import org.acreplica.source.page.SourceException;
import org.acreplica.source.page.SourceException.Kind;
import org.acreplica.time.Time;
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
public final class FetchPageRoute extends RouteBuilder {

    /** A 403 comes now and then for no reason; three in a row are meant. */
    private static final int FORBIDDEN_RETRIES = 2;

    private static final Logger LOG = LoggerFactory.getLogger(FetchPageRoute.class);
    private static final String TRIES = "tries";

    /** Camel repeats at once: how long it would wait by itself depends on no stop and no test's time. */
    private static final long NONE = 0;

    private final SourceSettings settings;
    private final RetryPause backOff;

    /** @param time by which is waited before a page is asked for again */
    public FetchPageRoute(SourceSettings settings, Time time) {
        this.settings = settings;
        this.backOff = new RetryPause(time);
    }

    @Override
    public void configure() {
        from("direct:read-page")
                .routeId("read-page")
                .streamCache("false")
                .onException(SourceException.class)
                .onWhen(is(Kind.TRANSIENT))
                .onExceptionOccurred(FetchPageRoute::tellFailure)
                .maximumRedeliveries(settings.retries())
                .redeliveryDelay(NONE)
                .logRetryAttempted(false)
                .logExhausted(false)
                .onRedelivery(this::logRetry)
                .end()
                .onException(SourceException.class)
                .onWhen(is(Kind.FORBIDDEN))
                .onExceptionOccurred(FetchPageRoute::tellFailure)
                .maximumRedeliveries(FORBIDDEN_RETRIES)
                .redeliveryDelay(NONE)
                .logRetryAttempted(false)
                .logExhausted(false)
                .end()
                .onException(SourceException.class)
                .onWhen(is(Kind.THROTTLED))
                .onExceptionOccurred(FetchPageRoute::tellFailure)
                .maximumRedeliveries(2 * settings.retries() + 2)
                .redeliveryDelay(NONE)
                .logRetryAttempted(false)
                .logExhausted(false)
                .end()
                .onException(Exception.class)
                .maximumRedeliveries(0)
                .logExhausted(false)
                .end()
                .process(exchange -> exchange.setVariable(TRIES, new RetryState()))
                .to("direct:try-page");

        from("direct:try-page")
                .routeId("try-page")
                .streamCache("false")
                .errorHandler(noErrorHandler())
                .process(this::backOff)
                .doTry()
                .to("direct:fetch-page")
                .doCatch(SourceException.class)
                .process(FetchPageRoute::countFailure)
                .end();
    }

    /** Whoever waits to ask again need not: the process is stopping. */
    public void stop() {
        backOff.stop();
    }

    private void backOff(Exchange exchange) throws SourceException, InterruptedException {
        backOff.pause(
                exchange.getMessage().getBody(PageRequest.class),
                tries(exchange).waitBeforeNext());
    }

    /** Camel counts tries in a header, whatever they failed of; so it is told how many have failed like this one. */
    private static void countFailure(Exchange exchange) throws SourceException {
        SourceException failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, SourceException.class);
        exchange.getMessage()
                .setHeader(Exchange.REDELIVERY_COUNTER, tries(exchange).failed(failure.kind()));
        throw failure;
    }

    private static void tellFailure(Exchange exchange) {
        RequestRoute.request(exchange).calls().failed();
    }

    /** Camel goes on calling it for failures of other kinds, once there was a transient one. */
    private void logRetry(Exchange exchange) {
        if (is(Kind.TRANSIENT).matches(exchange)) {
            LOG.warn(
                    "{}; asking again in {} s ({} of {})",
                    exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)
                            .getMessage(),
                    tries(exchange).waitBeforeNext().toMillis() / 1_000.0,
                    exchange.getMessage().getHeader(Exchange.REDELIVERY_COUNTER),
                    settings.retries());
        }
    }

    private static RetryState tries(Exchange exchange) {
        return exchange.getVariable(TRIES, RetryState.class);
    }

    private static Predicate is(Kind kind) {
        return exchange ->
                exchange.getProperty(Exchange.EXCEPTION_CAUGHT) instanceof SourceException e && e.kind() == kind;
    }
}
