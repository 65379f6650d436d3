package org.acreplica.sync;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.acreplica.load.DestinationWriter;
import org.acreplica.load.Loader;
import org.acreplica.load.database.LoadException;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.run.Finish;
import org.acreplica.model.run.RunStatus;
import org.acreplica.source.page.JsonRecord;
import org.acreplica.source.request.SourceException;
import org.acreplica.source.request.SourceException.Kind;
import org.acreplica.sync.conversion.ChunkRows;
import org.acreplica.sync.conversion.Normalised;
import org.acreplica.sync.sideload.Brought;

/** Records a first copy whose rows arrived with another object's pages. */
final class CopiedRun implements Replication {

    private final Run run;
    private final Brought brought;
    private final long total;
    private final DestinationWriter destination;
    private final Clock clock;
    private boolean begun;

    /** @param total the last total of the object's own list */
    CopiedRun(Run run, Brought brought, long total, DestinationWriter destination, Clock clock) {
        this.run = run;
        this.brought = brought;
        this.total = total;
        this.destination = destination;
        this.clock = clock;
    }

    @Override
    public boolean hasBegun() {
        return begun;
    }

    @Override
    public boolean isReading() {
        return !begun;
    }

    @Override
    public List<JsonRecord> readOn() throws SourceException {
        ReplicatedObject object = run.object();
        Loader loader = destination.loader();
        open();
        if (brought.rows() > 0 && !loader.isWhole(object)) {
            throw new LoadException(LoadException.Kind.SCHEMA, object.name() + ": the table no longer exists");
        }
        loader.open(object);
        run.took(brought.rows());
        run.reached(0, brought.rows(), OptionalLong.of(total));
        loader.begin(object, run.running());
        begun = true;
        return List.of();
    }

    private void open() throws SourceException {
        try {
            destination.open();
        } catch (InterruptedException e) {
            throw new SourceException(Kind.STOPPING, run.object().name() + ": the run was interrupted", e);
        }
    }

    @Override
    public Normalised normalise(JsonRecord record) {
        throw new IllegalStateException(run.object().name() + ": nothing is read");
    }

    @Override
    public void load(ChunkRows gathered) {
        // The rows were loaded with the pages that brought them.
    }

    @Override
    public void settle(Throwable error) {
        // No load is in flight.
    }

    @Override
    public Outcome finish() {
        ReplicatedObject object = run.object();
        Instant now = clock.instant();
        String cursor =
                object.hasCursor() ? brought.latest().map(Instant::toString).orElse(null) : null;
        destination
                .loader()
                .finish(new Finish(
                        object,
                        cursor,
                        brought.startedAt(),
                        List.of(),
                        false,
                        null,
                        null,
                        run.ended(RunStatus.SUCCEEDED, now, null)));
        return Outcome.succeeded(run, OptionalLong.of(total), now);
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
