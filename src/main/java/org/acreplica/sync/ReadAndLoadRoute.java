package org.acreplica.sync;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.acreplica.source.page.JsonRecord;
import org.acreplica.source.request.SourceException;
import org.acreplica.sync.conversion.ChunkRows;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;

/**
 * {@code direct:read-and-load}: reads and loads an object, chunk by chunk. The body becomes the {@link Outcome}.
 * <ol>
 *   <li>Prepare: the state says where to start.
 *   <li>Loop until empty: read a chunk, split it into slices of records, convert each record to a row, gather the rows
 *     on the same exchange, load them in one transaction.
 *   <li>Finish: deletions of a complete read, the cursor, the run's row.
 * </ol> A failure in the loop leaves cursor and position where the last batch put them. The records of a chunk may be
 * of several objects: related records on its pages are split, gathered and loaded with them.
 */
final class ReadAndLoadRoute extends RouteBuilder {

    private static final String STEPS = "steps";

    /** Records per slice: an exchange for each record would take as long as its conversion. */
    private static final int SLICE = 100;

    private final RunLifecycle lifecycle;

    private record Slice(List<JsonRecord> records) {}

    ReadAndLoadRoute(RunLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void configure() {
        from("direct:read-and-load")
                .routeId("read-and-load")
                .routeDescription("Reads an object chunk by chunk, and loads each chunk in one transaction")
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

    /** After a redelivery, also closes what the failed attempt has left open. */
    private void prepare(Exchange exchange) throws SourceException {
        close(exchange);
        exchange.setVariable(STEPS, lifecycle.prepare(ReplicateRoute.run(exchange)));
    }

    private void readOn(Exchange exchange) throws SourceException {
        exchange.getMessage().setBody(slices(steps(exchange).readOn()));
    }

    private static List<Slice> slices(List<JsonRecord> records) {
        List<Slice> slices = new ArrayList<>();
        for (int from = 0; from < records.size(); from += SLICE) {
            slices.add(new Slice(records.subList(from, Math.min(from + SLICE, records.size()))));
        }
        return slices;
    }

    private void normalise(Exchange exchange) throws IOException, InvalidPayloadException {
        Slice slice = exchange.getMessage().getMandatoryBody(Slice.class);
        Replication steps = steps(exchange);
        ChunkRows rows = new ChunkRows();
        for (JsonRecord record : slice.records()) {
            rows.add(steps.normalise(record));
        }
        exchange.getMessage().setBody(rows);
    }

    /** The rows of the first slice receive those of the others. */
    private static Exchange gather(@Nullable Exchange gathered, @Nullable Exchange slice) {
        if (gathered == null || slice == null) {
            return Objects.requireNonNull(gathered == null ? slice : gathered);
        }
        rows(gathered).addAll(rows(slice));
        return gathered;
    }

    private static ChunkRows rows(Exchange slice) {
        return Objects.requireNonNull(slice.getMessage().getBody(ChunkRows.class));
    }

    private void load(Exchange exchange) {
        steps(exchange).load(exchange.getMessage().getBody() instanceof ChunkRows rows ? rows : new ChunkRows());
    }

    private void settle(Exchange exchange) throws Exception {
        Exception error = Objects.requireNonNull(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class));
        steps(exchange).settle(error);
        throw error;
    }

    private void finish(Exchange exchange) {
        exchange.getMessage().setBody(steps(exchange).finish());
    }

    private static Replication steps(Exchange exchange) {
        return prepared(exchange).orElseThrow();
    }

    /** Empty before the run is prepared. */
    static Optional<Replication> prepared(Exchange exchange) {
        return Optional.ofNullable(exchange.getVariable(STEPS, Replication.class));
    }

    static void close(Exchange exchange) {
        prepared(exchange).ifPresent(Replication::close);
    }
}
