package org.acreplica.sync;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.acreplica.load.Loader;
import org.acreplica.load.database.LoadException;
import org.acreplica.model.row.Reject;
import org.acreplica.model.run.Batch;
import org.acreplica.model.run.Loaded;
import org.acreplica.source.page.JsonRecord;
import org.acreplica.source.request.SourceException;
import org.acreplica.source.request.SourceException.Kind;
import org.acreplica.sync.conversion.ChunkRows;
import org.acreplica.sync.conversion.Normalised;
import org.acreplica.sync.conversion.RowGroup;
import org.acreplica.sync.reading.Chunk;
import org.acreplica.sync.reading.ConversionMemory;
import org.acreplica.sync.reading.RecordReader;
import org.acreplica.sync.sideload.SideLoad;
import org.jspecify.annotations.Nullable;

/**
 * A replication that reads the object's own list.
 *
 * <p>If the next chunk is already there, another thread loads the batch while the run continues converting. Batches
 * commit in order, one at a time, and any other write to the destination awaits the one in flight.
 */
final class RunSteps implements Replication {

    private final Run run;
    private final RecordReader reader;
    private final SideLoad sideLoad;
    private final RunMeans means;
    private final Loader loader;
    private final LoadInFlight inFlight;
    private final Unloadable unloadable = new Unloadable();

    private Optional<RunTable> table = Optional.empty();
    private @Nullable Chunk chunk;
    private boolean reading = true;

    RunSteps(Run run, RecordReader reader, SideLoad sideLoad, RunMeans means, Executor loads) {
        this.run = run;
        this.reader = reader;
        this.sideLoad = sideLoad;
        this.means = means;
        this.loader = means.loader();
        this.inFlight = new LoadInFlight(loads);
    }

    @Override
    public boolean hasBegun() {
        return table.isPresent();
    }

    @Override
    public boolean isReading() {
        return reading;
    }

    @Override
    public List<JsonRecord> readOn() throws SourceException {
        run.requireGoingOn();
        try {
            return nextRecords();
        } catch (InterruptedException e) {
            inFlight.interrupt();
            throw new SourceException(Kind.STOPPING, run.object().name() + ": the run was interrupted", e);
        }
    }

    private List<JsonRecord> nextRecords() throws SourceException, InterruptedException {
        chunk = reader.next().orElse(null);
        reading = chunk != null;
        if (!hasBegun()) {
            begin();
        }
        if (chunk == null) {
            return List.of();
        }
        chunk.takeRoom();
        run.took(chunk.records().size());
        List<JsonRecord> records = new ArrayList<>(chunk.records());
        records.addAll(sideLoad.open(chunk.beside(), chunk.askedAt(), this::awaitLoad));
        return records;
    }

    @Override
    public Normalised normalise(JsonRecord record) throws IOException {
        boolean isOwn = record.key().equals(run.object().recordsKey());
        if (record.size() > means.settings().records().maxSize()) {
            String reason = "the record has " + record.size() + " bytes, more than sync.max-row-size";
            return isOwn
                    ? unloadable.tooLarge(table().normaliser().rejected(record, reason))
                    : sideLoad.normaliser(record).rejected(record, reason);
        }
        if (!isOwn) {
            return sideLoad.normalise(record, means.heap().isTooLarge(record.size()));
        }
        if (means.heap().isTooLarge(record.size())) {
            throw new IllegalStateException(
                    "record " + (record.id().isPresent() ? record.id().getAsLong() : "without an id")
                            + " is " + (record.size() >> 20)
                            + " MB, too large for this heap; not loaded. Start"
                            + " with -Xmx" + ConversionMemory.megabytesFor(record.size())
                            + "m, or lower sync.max-row-size to leave it out.");
        }
        return unloadable.add(table().normaliser().normalise(record));
    }

    @Override
    public void load(ChunkRows gathered) {
        try {
            if (chunk != null) {
                load(chunk, gathered);
            }
        } finally {
            endChunk();
        }
    }

    private void load(Chunk read, ChunkRows gathered) {
        awaitLoad();
        RowGroup own = gathered.of(run.object().recordsKey());
        reader.noteCursor(own.latest());
        table().extend();
        if (read.position() == null && read.isEmpty()) {
            return;
        }
        Batch batch = new Batch(
                table().rows(own, rejects(own, read)),
                sideLoad.takeTurns(gathered.without(run.object().recordsKey()), read.askedAt()),
                reader.seenPart(read),
                reader.position(read),
                run.running());
        run.met(sideLoad.newFields());
        if (reader.isNextThere()) {
            loadMeanwhile(batch, read);
            chunk = null;
        } else {
            run.loaded(loaded(batch));
        }
    }

    /** The rejects of the records, plus one for each skipped place in the list. */
    private static List<Reject> rejects(RowGroup gathered, Chunk read) {
        return Stream.concat(
                        gathered.rejects().stream(),
                        read.passedOver().stream()
                                .map(passed -> new Reject(null, null, passed.place(), passed.reason())))
                .toList();
    }

    /**
     * Cleans up after a failure.
     *
     * @throws RuntimeException the failure of the load in flight, which came first
     */
    @Override
    public void settle(Throwable error) {
        try {
            awaitLoad();
        } catch (RuntimeException | Error e) {
            if (e != error) {
                e.addSuppressed(error);
            }
            throw e;
        }
    }

    @Override
    public Outcome finish() {
        awaitLoad();
        return new RunFinish(run, reader, means).finish(unloadable, sideLoad);
    }

    @Override
    public void close() {
        endChunk();
        reader.close();
        sideLoad.close();
    }

    private void begin() throws InterruptedException {
        means.destination().open();
        table = Optional.of(new RunTable(run, means, sideLoad.keys()));
        loader.begin(run.object(), run.running());
    }

    /** The chunk's memory is released when the load has ended. */
    private void loadMeanwhile(Batch batch, Chunk loading) {
        inFlight.begin(() -> {
            try {
                return loaded(batch);
            } finally {
                loading.close();
            }
        });
    }

    private RunTable table() {
        return table.orElseThrow();
    }

    /** If the related rows are what fails, loads the batch without them. */
    private Loaded loaded(Batch batch) {
        try {
            return loader.load(batch);
        } catch (LoadException e) {
            if (batch.beside().isEmpty() || SideLoad.concernsAll(e)) {
                throw e;
            }
            Batch own = loader.withoutBeside(batch);
            Loaded all = own.run().counts().loaded().plus(loader.load(own));
            sideLoad.leaveOut(batch.beside(), e);
            return all.minus(batch.run().counts().loaded());
        } finally {
            sideLoad.giveBack(batch.beside());
        }
    }

    private void awaitLoad() {
        run.loaded(inFlight.await());
    }

    private void endChunk() {
        if (chunk != null) {
            chunk.close();
            chunk = null;
        }
    }
}
