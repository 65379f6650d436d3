package org.acreplica.sync;

import java.io.IOException;
import org.acreplica.source.page.JsonRecord;
import org.acreplica.source.page.SourceException;
import org.acreplica.sync.conversion.Normalised;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/**
 * {@code direct:read-and-load}: all that a run reads, chunk by chunk until there is none. Its body becomes the
 * {@link Outcome}.
 *
 * <ol>
 *   <li>Prepare: state says how far the object is.
 *   <li>Loop until empty: read on, split the chunk into records, turn each into a row, gather them on the same exchange,
 *       load them in one transaction.
 *   <li>Finish: deletions of a complete read, the cursor, the run's row.
 * </ol>
 *
 * A failure in the loop leaves cursor and position where the last batch put them. The records of a chunk need not be of one
 * object: what their page brought beside its own is split, gathered and loaded with them.
 */
final class ReadAndLoadRoute extends RouteBuilder {

    private static final String STEPS = "steps";

    private final RunLifecycle lifecycle;

    ReadAndLoadRoute(RunLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void configure() {
        from("direct:read-and-load")
                .routeId("read-and-load")
                .routeDescription("Reads an object to its end, and loads each chunk in one transaction")
                .errorHandler(noErrorHandler())
                .process(this::prepare)
                .id("prepare")
                .doTry()
                .loopDoWhile(exchange -> steps(exchange).isReading())
                .process(this::readOn)
                .id("read-on")
                .split(body(), ReadAndLoadRoute::gather)
                .stopOnException()
                .process(this::normalise)
                .id("normalise")
                .end()
                .process(this::load)
                .id("load-batch")
                .end()
                .endDoTry()
                .doCatch(Throwable.class)
                .process(this::settle)
                .id("settle")
                .end()
                .process(this::finish)
                .id("finish");
    }

    private void prepare(Exchange exchange) throws SourceException {
        close(exchange);
        exchange.setVariable(STEPS, lifecycle.prepare(ReplicateRoute.run(exchange)));
    }

    private void readOn(Exchange exchange) throws SourceException {
        exchange.getMessage().setBody(steps(exchange).readOn());
    }

    private void normalise(Exchange exchange) throws IOException {
        JsonRecord record = exchange.getMessage().getBody(JsonRecord.class);
        exchange.getMessage().setBody(steps(exchange).normalise(record));
    }

    private static Exchange gather(Exchange gathered, Exchange record) {
        Exchange result = gathered == null ? record : gathered;
        ChunkRows rows =
                gathered == null ? new ChunkRows() : gathered.getMessage().getBody(ChunkRows.class);
        if (record.getMessage().getBody() instanceof Normalised normalised) {
            rows.add(normalised);
        }
        result.getMessage().setBody(rows);
        return result;
    }

    private void load(Exchange exchange) {
        steps(exchange).load(exchange.getMessage().getBody() instanceof ChunkRows rows ? rows : new ChunkRows());
    }

    private void settle(Exchange exchange) throws Exception {
        Exception error = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        steps(exchange).settle(error);
        throw error;
    }

    private void finish(Exchange exchange) {
        exchange.getMessage().setBody(steps(exchange).finish());
    }

    /** Null before the run is prepared. */
    static Replication steps(Exchange exchange) {
        return exchange.getVariable(STEPS, Replication.class);
    }

    static void close(Exchange exchange) {
        if (steps(exchange) != null) {
            steps(exchange).close();
        }
    }
}
