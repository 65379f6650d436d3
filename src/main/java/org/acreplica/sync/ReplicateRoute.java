package org.acreplica.sync;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.acreplica.load.database.LoadException;
import org.acreplica.model.ReplicatedObject;
import org.acreplica.source.page.JsonRecord;
import org.acreplica.source.page.SourceException;
import org.acreplica.sync.conversion.Normalised;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/**
 * {@code direct:replicate}: one run of one object. It is called by the object's own route, whose facts were
 * read when it was added; its body becomes the {@link Outcome}.
 *
 * <ol>
 *   <li>Begin: state says how far the object is.
 *   <li>Loop until empty: read on, split the chunk into records, map each to a row, gather them, load.
 *   <li>Finish: deletions of a complete read, the cursor, the run's row.
 * </ol>
 *
 * A failure in the loop leaves cursor and position where the last batch put them. When somebody drops the table or a
 * column of it meanwhile, the read begins once more: with the first page, into a table made anew.
 */
public final class ReplicateRoute extends RouteBuilder {

    private static final String RUN = "run";
    private static final String REPLICATOR = "replicator";

    private final RunLifecycle replication;
    private final Function<String, ReplicatedObject> objects;

    /** @param objects the object of a route, by the route's id */
    public ReplicateRoute(RunLifecycle replication, Function<String, ReplicatedObject> objects) {
        this.replication = replication;
        this.objects = objects;
    }

    @Override
    public void configure() {
        from("direct:replicate")
                .routeId("replicate")
                .errorHandler(noErrorHandler())
                .process(this::begin)
                .doTry()
                .to("direct:read-into-whole-table")
                .doCatch(Throwable.class)
                .process(this::fail)
                .end();

        from("direct:read-into-whole-table")
                .routeId("read-into-whole-table")
                .onException(LoadException.class)
                .onWhen(this::isTableGone)
                .maximumRedeliveries(1)
                .redeliveryDelay(0)
                .logRetryAttempted(false)
                .logExhausted(false)
                .end()
                .onException(Throwable.class)
                .maximumRedeliveries(0)
                .logExhausted(false)
                .end()
                .to("direct:read-and-load");

        from("direct:read-and-load")
                .routeId("read-and-load")
                .errorHandler(noErrorHandler())
                .process(this::prepare)
                .doTry()
                .to("direct:read-to-the-end")
                .doCatch(Throwable.class)
                .process(this::settle)
                .end()
                .process(this::finish);

        from("direct:read-to-the-end")
                .routeId("read-to-the-end")
                .errorHandler(noErrorHandler())
                .loopDoWhile(exchange -> replicator(exchange).isReading())
                .process(this::readOn)
                .split(body(), gathering())
                .stopOnException()
                .process(this::normalise)
                .end()
                .process(this::load)
                .end();
    }

    /** From here on one variable travels: neither the facts, which are known, nor what the timer sent along. */
    private void begin(Exchange exchange) {
        exchange.removeVariable("*");
        exchange.getMessage().removeHeaders("*");
        Optional<Run> run = replication.begin(objects.apply(exchange.getFromRouteId()));
        exchange.setVariable(RUN, run.orElse(null));
        exchange.setRouteStop(run.isEmpty());
    }

    private void prepare(Exchange exchange) {
        close(exchange);
        exchange.setVariable(REPLICATOR, replication.prepare(exchange.getVariable(RUN, Run.class)));
    }

    private void readOn(Exchange exchange) throws SourceException, InterruptedException {
        exchange.getMessage().setBody(replicator(exchange).readOn());
    }

    private void normalise(Exchange exchange) throws IOException {
        JsonRecord record = exchange.getMessage().getBody(JsonRecord.class);
        exchange.getMessage().setBody(replicator(exchange).normalise(record));
    }

    private void load(Exchange exchange) {
        replicator(exchange)
                .load(exchange.getMessage().getBody() instanceof ChunkRows gathered ? gathered : new ChunkRows());
    }

    private void settle(Exchange exchange) throws Exception {
        Exception error = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        replicator(exchange).settle(error);
        throw error;
    }

    public void finish(Exchange exchange) {
        Outcome outcome = replicator(exchange).finish();
        end(exchange, outcome, outcome.cause() == Outcome.Cause.NONE);
    }

    private void fail(Exchange exchange) {
        Throwable error = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        RunSteps replicator = replicator(exchange);
        boolean begun = replicator != null && replicator.hasBegun();
        end(exchange, replication.failed(exchange.getVariable(RUN, Run.class), begun, error), false);
    }

    private void end(Exchange exchange, Outcome outcome, boolean recorded) {
        close(exchange);
        exchange.getMessage().setBody(replication.end(outcome, recorded));
    }

    private boolean isTableGone(Exchange exchange) {
        return exchange.getProperty(Exchange.EXCEPTION_CAUGHT) instanceof LoadException e
                && e.kind() == LoadException.Kind.SCHEMA;
    }

    private static void close(Exchange exchange) {
        if (replicator(exchange) != null) {
            replicator(exchange).close();
        }
    }

    private static AggregationStrategy gathering() {
        return (gathered, record) -> {
            Exchange result = gathered == null ? record : gathered;
            ChunkRows rows =
                    gathered == null ? new ChunkRows() : gathered.getMessage().getBody(ChunkRows.class);
            if (record.getMessage().getBody() instanceof Normalised normalised) {
                rows.add(normalised);
            }
            result.getMessage().setBody(rows);
            return result;
        };
    }

    private static RunSteps replicator(Exchange exchange) {
        return exchange.getVariable(REPLICATOR, RunSteps.class);
    }
}
