package org.acreplica.sync;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.acreplica.load.database.LoadException;
import org.acreplica.model.object.ReplicatedObject;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.builder.RouteBuilder;

/**
 * {@code direct:replicate}: one run of one object. Called by the object's own route; the body becomes the {@link
 * Outcome}.
 * <ol>
 *   <li>Begin: the calling route identifies the object.
 *   <li>Read and load, from where the last run stopped.
 *   <li>End: the outcome is recorded, however the run ended.
 * </ol> If the table or one of its columns is dropped during the run, the table is recreated and the object is read
 * again from the first page.
 */
final class ReplicateRoute extends RouteBuilder {

    private static final String RUN = "run";

    private final RunLifecycle lifecycle;
    private final Function<String, ReplicatedObject> objects;

    ReplicateRoute(RunLifecycle lifecycle, Function<String, ReplicatedObject> objects) {
        this.lifecycle = lifecycle;
        this.objects = objects;
    }

    @Override
    public void configure() {
        from("direct:replicate")
                .routeId("replicate")
                .routeDescription("One run of one object, from tick to outcome")
                .onException(LoadException.class)
                .onWhen(ReplicateRoute::isTableGone)
                .maximumRedeliveries(1)
                .redeliveryDelay(0)
                .logRetryAttempted(false)
                .logExhausted(false)
                .handled(true)
                .process(this::fail)
                .end()
                .onException(Throwable.class)
                .onWhen(exchange -> exchange.getVariable(RUN) != null)
                .maximumRedeliveries(0)
                .logExhausted(false)
                .handled(true)
                .process(this::fail)
                .end()
                .process(this::begin)
                .to("direct:read-and-load")
                .process(this::end);
    }

    /** Drops the object file's variables and the timer's headers: from here on, the run holds everything. */
    private void begin(Exchange exchange) {
        exchange.removeVariable("*");
        exchange.getMessage().removeHeaders("*");
        Optional<Run> run = lifecycle.begin(objects.apply(exchange.getFromRouteId()));
        exchange.setVariable(RUN, run.orElse(null));
        exchange.setRouteStop(run.isEmpty());
    }

    private void end(Exchange exchange) throws InvalidPayloadException {
        Outcome outcome = exchange.getMessage().getMandatoryBody(Outcome.class);
        end(exchange, outcome, outcome.cause() == Outcome.Cause.NONE);
    }

    private void fail(Exchange exchange) {
        Throwable error = Objects.requireNonNull(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
        boolean begun =
                ReadAndLoadRoute.prepared(exchange).map(Replication::hasBegun).orElse(false);
        end(exchange, lifecycle.failed(run(exchange), begun, error), false);
    }

    private void end(Exchange exchange, Outcome outcome, boolean recorded) {
        ReadAndLoadRoute.close(exchange);
        exchange.getMessage().setBody(lifecycle.end(outcome, recorded));
    }

    private static boolean isTableGone(Exchange exchange) {
        return exchange.getProperty(Exchange.EXCEPTION_CAUGHT) instanceof LoadException e
                && e.kind() == LoadException.Kind.SCHEMA;
    }

    static Run run(Exchange exchange) {
        return Objects.requireNonNull(exchange.getVariable(RUN, Run.class));
    }
}
