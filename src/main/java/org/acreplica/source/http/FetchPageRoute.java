package org.acreplica.source.http;

import java.util.Objects;
import org.acreplica.source.SourceSettings;
import org.acreplica.source.page.Page;
import org.acreplica.source.request.PageRequest;
import org.acreplica.source.request.SourceException;
import org.acreplica.source.request.SourceException.Kind;
import org.acreplica.time.Pause;
import org.acreplica.time.Time;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code direct:fetch-page}: takes a {@link PageRequest} and returns its {@link Page}, with retries. What {@link
 * RetryState} considers worth retrying goes through {@code direct:request} again, so that no retry bypasses the gate.
 */
public final class FetchPageRoute extends RouteBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(FetchPageRoute.class);
    private static final String RETRIES = "retries";

    /** Camel's own delay can neither be interrupted nor use a test clock: {@link Pause} waits instead. */
    private static final long NO_DELAY = 0;

    private final SourceSettings settings;
    private final Pause retryPause;

    /** @param time how to wait between attempts */
    public FetchPageRoute(SourceSettings settings, Time time) {
        this.settings = settings;
        this.retryPause = new Pause(time);
    }

    @Override
    public void configure() {
        from("direct:fetch-page")
                .routeId("fetch-page")
                .routeDescription("Fetches one page, with retries")
                .streamCache("false")
                .onException(Exception.class)
                .onExceptionOccurred(this::countFailure)
                .retryWhile(exchange -> retries(exchange).isWorthRetrying())
                .onRedelivery(this::pause)
                .redeliveryDelay(NO_DELAY)
                .logRetryAttempted(false)
                .logExhausted(false)
                .end()
                .process(this::begin)
                .to("direct:request");
    }

    /** Ends all pauses: the process is stopping, and the gate rejects the retries. */
    public void stop() {
        retryPause.stop();
    }

    /** A page that has already failed is retried after the pause that its last attempt calls for. */
    private void begin(Exchange exchange) throws InvalidPayloadException {
        PageRequest request = exchange.getMessage().getMandatoryBody(PageRequest.class);
        RetryState retries = new RetryState(settings.retries(), request.tries());
        exchange.setVariable(RETRIES, retries);
        retryPause.await(retries.pause());
    }

    /** Camel calls this first, then asks whether to retry. */
    private void countFailure(Exchange exchange) {
        retries(exchange).failed(failure(exchange) instanceof SourceException e ? e.kind() : Kind.TERMINAL);
        RequestRoute.request(exchange).listener().failed();
    }

    private void pause(Exchange exchange) {
        RetryState retries = retries(exchange);
        if (failure(exchange) instanceof SourceException e && e.isTransient()) {
            LOG.warn(
                    "{}; retrying in {} s ({} of {})",
                    e.getMessage(),
                    retries.pause().toMillis() / 1_000.0,
                    retries.failures(),
                    retries.most());
        }
        retryPause.await(retries.pause());
    }

    private static @Nullable Exception failure(Exchange exchange) {
        return exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
    }

    private static RetryState retries(Exchange exchange) {
        return Objects.requireNonNull(exchange.getVariable(RETRIES, RetryState.class));
    }
}
