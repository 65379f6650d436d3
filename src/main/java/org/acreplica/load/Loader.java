package org.acreplica.load;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.LoadException;
import org.acreplica.load.database.Outage;
import org.acreplica.load.rejects.StaleRejects;
import org.acreplica.load.rejects.StoredRejects;
import org.acreplica.load.state.StateWriter;
import org.acreplica.load.tables.TableKeeper;
import org.acreplica.load.views.ViewKeeper;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.row.Columns;
import org.acreplica.model.run.Batch;
import org.acreplica.model.run.Finish;
import org.acreplica.model.run.Loaded;
import org.acreplica.model.run.ObjectState;
import org.acreplica.model.run.RunRecord;
import org.acreplica.model.run.RunStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The changes that a run makes in the destination, retried while the database is unavailable. Batches go through {@code
 * direct:load}.
 */
public final class Loader {

    private static final Logger LOG = LoggerFactory.getLogger(Loader.class);

    private final Destination destination;
    private final StateWriter state;
    private final TableKeeper tables;
    private final StoredRejects rejects;
    private final BatchLoader batches;
    private final Commits commits;
    private final Outage outage;
    private final Optional<Duration> keepRuns;
    private final Optional<ViewKeeper> views;

    Loader(Destination destination, StateWriter state, Commits commits, UpkeepSettings upkeep) {
        this.destination = destination;
        this.state = state;
        this.tables = new TableKeeper(destination);
        this.rejects = new StoredRejects(destination);
        this.batches = new BatchLoader(destination.dialect(), state, rejects, commits);
        this.commits = commits;
        this.outage = commits.outage();
        this.keepRuns = upkeep.keepRuns();
        this.views = upkeep.views() ? Optional.of(new ViewKeeper(destination, commits.fence())) : Optional.empty();
    }

    /** Creates the object's table if necessary and returns its columns. */
    public Columns open(ReplicatedObject object) {
        Columns columns = outage.sitOut(() -> tables.open(object));
        outage.run(() -> rejects.look(object.name()));
        return columns;
    }

    /**
     * Call before anything is read for the object.
     *
     * @throws LoadException if the replica did not create the table of that name, or one of its columns has a type that
     *     the replica does not write
     */
    public void requireOwnTable(ReplicatedObject object) {
        outage.run(() -> tables.require(object));
    }

    /** Records that the run has begun. */
    public void begin(ReplicatedObject object, RunRecord run) {
        outage.run(() -> state.begin(run, object.mode().word()));
    }

    /**
     * Adds the columns from that index on to the table.
     *
     * @param run that found their fields
     */
    public void extend(ReplicatedObject object, Columns columns, int from, String run) {
        outage.run(() -> tables.extend(object, columns, from, run, commits.now()));
    }

    /**
     * Records and logs fields that are in no object file and are ignored.
     *
     * @param run that found them
     * @return those that no earlier run had found
     */
    public List<String> leaveOut(ReplicatedObject object, Collection<String> fields, String run) {
        return fields.isEmpty() ? List.of() : outage.sitOut(() -> tables.leaveOut(object, fields, run, commits.now()));
    }

    /**
     * The state of the object. It is reset, so that everything is read again, if the object file has a column that the
     * table lacks or that will hold something else than before, or if the table or a column is gone. It is reset before
     * these are recreated, so also after a crash in between.
     */
    public ObjectState reconcile(ReplicatedObject object) {
        return outage.sitOut(() -> {
            state.protect(List.of(object), commits.now());
            ObjectState known = state.read(object.name());
            if (known.isAtStart() || tables.isWhole(object)) {
                return known;
            }
            LOG.warn("{}: table or column missing; reading all records again", object.name());
            state.forget(object.name());
            return ObjectState.none(object.name());
        });
    }

    /**
     * Records the end of a run that has no last transaction.
     *
     * @return the run, with everything its transactions have loaded
     */
    public RunRecord record(RunRecord run) {
        RunRecord counted = run.loaded(loaded(run));
        outage.run(() -> state.record(counted));
        forgetOldRuns(run.object());
        return counted;
    }

    /** The batch without the rows of other objects, after its load failed: what it committed until then counts once. */
    public Batch withoutBeside(Batch batch) {
        Loaded part = loaded(batch.run()).minus(batch.run().counts().loaded());
        Batch own = batch.withoutBeside().after(part.ofRowsThatComeAgain());
        if (!part.equals(Loaded.NOTHING)) {
            outage.run(() -> state.record(own.run()));
        }
        return own;
    }

    /**
     * What the run has loaded according to its row, which each transaction updates: correct even if a load failed
     * half-way, or the response to a commit was lost.
     */
    private Loaded loaded(RunRecord run) {
        return outage.sitOut(() -> state.run(run.runId()))
                .map(stored -> stored.counts().loaded())
                .orElse(run.counts().loaded());
    }

    /** Whether the object's table has all the columns it should have. */
    public boolean isWhole(ReplicatedObject object) {
        return outage.sitOut(() -> tables.isWhole(object));
    }

    /** Resets cursor and position: everything will be read again. */
    public void forget(ReplicatedObject object) {
        outage.run(() -> state.forget(object.name()));
    }

    public void forgetPosition(ReplicatedObject object) {
        rejects.beginPass(object.name());
        outage.run(() -> state.forgetPosition(object.name()));
    }

    /** Whether the object's previous run failed. */
    public boolean hasFailedBefore(ReplicatedObject object, String run) {
        return outage.sitOut(() -> state.statusBefore(object.name(), run))
                .filter(RunStatus.FAILED.word()::equals)
                .isPresent();
    }

    /** The total in the object's last successful run; empty if unknown. */
    public OptionalLong sourceTotalBefore(ReplicatedObject object) {
        return outage.sitOut(() -> state.sourceTotalBefore(object.name()));
    }

    public List<String> seenParts(ReplicatedObject object) {
        return outage.sitOut(() -> state.seenParts(object.name()));
    }

    public List<Long> missed(ReplicatedObject object) {
        return outage.sitOut(() -> state.missed(object.name()));
    }

    /** Iterates over the ids in the object's table. */
    public void ids(ReplicatedObject object, boolean live, LongConsumer taker) {
        // After an outage the ids are passed again, which must not matter to the consumer.
        outage.run(() -> state.ids(object.name(), live, taker));
    }

    /** Loads a batch in one transaction, or in several if the database rejects a row. */
    public Loaded load(Batch batch) {
        return batches.load(batch);
    }

    /** @return number of rows marked as deleted or removed */
    public long finish(Finish finish) {
        StaleRejects stale = outage.sitOut(() -> StaleRejects.of(finish, rejects));
        long deleted = commits.once(
                finish.object().name() + ": the run could not be finished",
                () -> new FinishWork(finish, stale, destination.dialect(), commits.fence(), commits.now()),
                FinishWork::deleted,
                () -> state.run(finish.run().runId())
                        .filter(run -> run.status() == finish.run().status())
                        .map(run -> run.counts().deleted()));
        forgetOldRuns(finish.object().name());
        views.ifPresent(keeper -> keeper.afterRunOf(finish.object().name()));
        return deleted;
    }

    /** A failure is ignored; the next run tries again. */
    private void forgetOldRuns(String object) {
        try {
            keepRuns.ifPresent(time -> state.forgetRuns(object, commits.now().minus(time)));
        } catch (LoadException e) {
            LOG.warn("{}", e.getMessage());
        }
    }
}
