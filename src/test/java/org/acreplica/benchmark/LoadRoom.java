package org.acreplica.benchmark;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.acreplica.load.DestinationWriter;
import org.acreplica.load.Loader;
import org.acreplica.load.UpkeepSettings;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.DestinationSettings;
import org.acreplica.load.transaction.LoadRoute;
import org.acreplica.model.object.ReadMode;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.row.Columns;
import org.acreplica.model.row.ObjectRows;
import org.acreplica.model.row.Row;
import org.acreplica.model.row.RowFormat;
import org.acreplica.model.run.Batch;
import org.acreplica.model.run.Finish;
import org.acreplica.model.run.Loaded;
import org.acreplica.model.run.RunCounts;
import org.acreplica.model.run.RunRecord;
import org.acreplica.model.run.RunStatus;
import org.acreplica.time.Time;
import org.apache.camel.impl.DefaultCamelContext;

/** The load package alone, wired as in the program: batches in, committed rows out. */
final class LoadRoom implements AutoCloseable {

    private static final int ROWS_IN_A_BATCH = 1_000;

    private final Destination destination;
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final DestinationWriter writer;
    private final Loader loader;
    private int runs;

    LoadRoom(String url, String schema) throws Exception {
        this(url, schema, true);
    }

    /** @param views whether the views are created */
    LoadRoom(String url, String schema, boolean views) throws Exception {
        destination = Destination.open(new DestinationSettings(url, Optional.empty(), Optional.empty(), schema));
        context.addRoutes(new LoadRoute(destination));
        context.start();
        writer = new DestinationWriter(
                destination,
                "acme.example",
                new UpkeepSettings(views, Optional.empty()),
                context.createProducerTemplate(),
                timer,
                Clock.systemUTC(),
                Time.ofMachine());
        writer.takeExisting();
        writer.open();
        loader = writer.loader();
    }

    /**
     * Loads contacts 1 to {@code count}; generating the batches is not timed.
     *
     * @return seconds in the loader
     */
    double load(GeneratedContacts contacts, int count, Loaded expected) {
        return load(contacts.object(), contacts::rows, count, expected);
    }

    /** Makes rows of an object. */
    interface Rows {
        List<Row> from(long first, int count, RowFormat format);
    }

    /** The same for any object. */
    double load(ReplicatedObject object, Rows rows, int count, Loaded expected) {
        RunRecord run = run(object, RunStatus.RUNNING);
        Columns columns = loader.open(object);
        loader.begin(object, run);
        long nanos = 0;
        Loaded loaded = Loaded.NOTHING;
        for (int from = 0; from < count; from += ROWS_IN_A_BATCH) {
            Batch batch = new Batch(
                    new ObjectRows(
                            object,
                            columns,
                            rows.from(from + 1, Math.min(ROWS_IN_A_BATCH, count - from), destination.rowFormat()),
                            List.of()),
                    List.of(),
                    new Batch.SeenPart(from, "ids"),
                    "{\"offset\":" + from + "}",
                    run);
            long start = System.nanoTime();
            loaded = loaded.plus(loader.load(batch));
            nanos += System.nanoTime() - start;
        }
        if (!loaded.equals(expected)) {
            throw new AssertionError(destination.shownUrl() + ": " + loaded + " instead of " + expected);
        }
        return nanos / 1e9;
    }

    /**
     * Finishes a run of the object, including its views.
     *
     * @return seconds
     */
    double finish(ReplicatedObject object) {
        long start = System.nanoTime();
        loader.finish(new Finish(object, null, null, List.of(), false, null, null, run(object, RunStatus.SUCCEEDED)));
        return (System.nanoTime() - start) / 1e9;
    }

    private RunRecord run(ReplicatedObject object, RunStatus status) {
        return new RunRecord(
                "run-" + runs++, object.name(), ReadMode.FULL, Instant.now(), null, status, RunCounts.NONE, null);
    }

    @Override
    public void close() throws IOException {
        writer.close();
        context.close();
        timer.shutdownNow();
        destination.close();
    }
}
