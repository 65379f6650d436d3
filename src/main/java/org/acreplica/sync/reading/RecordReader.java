package org.acreplica.sync.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.acreplica.model.run.Batch.SeenPart;
import org.acreplica.source.Reading;
import org.acreplica.source.list.IdSet;
import org.acreplica.source.list.ListMovedException;
import org.acreplica.source.list.ReadSummary;
import org.acreplica.source.list.Scope;
import org.acreplica.source.request.SourceException;
import org.acreplica.sync.Run;
import org.acreplica.sync.RunMeans;
import org.acreplica.sync.conversion.RowGroup;
import org.acreplica.sync.sideload.SideLoad;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads everything that a run must read, chunk by chunk. Usually that is one pass over the list. There is a second one
 * <ul>
 *   <li>from the first page, if the list has moved since the interrupted read;
 *   <li>from the first page, once, if the total of a short list changed during the read;
 *   <li>the same again, for an object that not every run reads in full, if it ended before its total was reached;
 *   <li>of the changes made meanwhile, after a full read that resumed from a position, for an object with a cursor.
 * </ul>
 */
public final class RecordReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RecordReader.class);

    private final Run run;
    private final SideLoad sideLoad;
    private final RunMeans means;
    private final boolean full;
    private final Scope scope;
    private final Repetition repetition;

    private ReadPass pass;
    private boolean awaitsSideLoad;
    private boolean resumed;
    private boolean catchingUp;
    private Instant fullStartedAt;
    private @Nullable Instant highest;
    private Optional<ReadSummary> fullReading = Optional.empty();
    private IdSet fullSeen = new IdSet();

    /** @param seenSoFar the ids seen by the interrupted read, in parts */
    public RecordReader(Run run, ReadPlan plan, List<String> seenSoFar, SideLoad sideLoad, RunMeans means) {
        this.run = run;
        this.sideLoad = sideLoad;
        this.means = means;
        this.full = plan.isFull();
        this.scope = plan.scope();
        this.repetition = new Repetition(run.object(), full);
        PassStart start = plan.from().map(from -> resumed(from, seenSoFar)).orElseGet(this::anew);
        this.fullStartedAt = start.startedAt();
        this.pass = pass(scope, start);
    }

    /** Waits for the next chunk; empty when everything has been read. */
    public Optional<Chunk> next() throws SourceException, InterruptedException {
        while (true) {
            try {
                if (awaitsSideLoad) {
                    sideLoad.begin();
                    awaitsSideLoad = false;
                }
                Optional<Chunk> chunk = pass.chunks().next();
                ReadSummary reading = pass.summary();
                run.reached(reading.pages(), reading.done(), reading.total());
                if (chunk.isPresent() || !readsOn()) {
                    return chunk;
                }
            } catch (ListMovedException e) {
                LOG.info("{}; reading it from its first page", e.getMessage());
                beginAnew();
            }
        }
    }

    /** Whether the next chunk is available at once, without waiting for a page or starting over. */
    public boolean isNextThere() {
        return pass.chunks().isNextThere();
    }

    /** Whether all records are read, not only changes. */
    public boolean isFull() {
        return full;
    }

    /** Whether the read continues what an earlier run began. */
    public boolean isResumed() {
        return resumed;
    }

    /** When the full read began; if it is not full, when the read began. */
    public Instant fullStartedAt() {
        return fullStartedAt;
    }

    /** The summary of the full read, or of the only one. */
    public ReadSummary fullReading() {
        return fullReading.orElseThrow();
    }

    /** The ids seen by the full read. */
    public IdSet fullSeen() {
        return fullSeen;
    }

    /** The latest value of the cursor field; empty if there was none. */
    public Optional<Instant> highest() {
        return Optional.ofNullable(highest);
    }

    /** @param changedAt the latest value of a chunk that is going to be loaded */
    public void noteCursor(@Nullable Instant changedAt) {
        highest = RowGroup.later(highest, changedAt);
    }

    /** Whether records may have been missed: then the cursor is kept. */
    public boolean mayHaveMissed() {
        return repetition.leavesOut() || slips(fullReading()) || slips(pass.summary()) || isTailCutShort();
    }

    /** Where the read continues after a chunk, as JSON; null if the stored position stays. */
    public @Nullable String position(Chunk chunk) {
        String position = catchingUp ? null : pass.position(chunk, highest);
        if (position != null && pass.hasLeftItsStart(chunk)) {
            run.movedOn();
        }
        return position;
    }

    /** The ids of the pages that end with a chunk, to be stored with it; null if they will not be needed. */
    public @Nullable SeenPart seenPart(Chunk chunk) {
        return pass.seenPart(chunk);
    }

    @Override
    public void close() {
        pass.close();
    }

    /** If the newest part was out of order, the whole list must have been read. */
    private boolean isTailCutShort() {
        return scope.newest().isPresent() && pass.summary().isShort();
    }

    private static boolean slips(ReadSummary reading) {
        return reading.totalShrank() && !reading.byId();
    }

    /** Starts the pass that follows the one that has ended; false if none does. */
    private boolean readsOn() {
        if (repetition.follows(pass)) {
            repeat();
            return true;
        }
        if (fullReading.isEmpty()) {
            fullReading = Optional.of(pass.summary());
            fullSeen = pass.seen();
        }
        if (full && resumed && !catchingUp && run.object().hasCursor()) {
            catchUp();
            return true;
        }
        return false;
    }

    private void repeat() {
        if (catchingUp) {
            readChanges(pass.startedAt());
        } else {
            beginAnew();
        }
    }

    /** The position stays at the end of the full read: if interrupted here, the run resumes there. */
    private void catchUp() {
        catchingUp = true;
        readChanges(pass.startedAt());
    }

    private void readChanges(Instant after) {
        pass.close();
        Scope changes = ReadPlan.changes(
                run.object(), after, means.settings(), means.clock().instant(), OptionalLong::empty);
        pass = pass(changes, PassStart.anew(after));
    }

    private PassStart resumed(ReadPosition from, List<String> seenSoFar) {
        resumed = true;
        run.resumed();
        highest = from.highestValue().orElse(null);
        IdSet seen = new IdSet();
        seenSoFar.forEach(seen::addText);
        return new PassStart(from.started(), from.pages(), seen, from.seenParts());
    }

    private void beginAnew() {
        pass.close();
        means.forgetPosition(run.object());
        PassStart start = anew();
        fullStartedAt = start.startedAt();
        pass = pass(scope, start);
    }

    private PassStart anew() {
        resumed = false;
        run.movedOn();
        awaitsSideLoad = true;
        highest = null;
        return PassStart.anew(means.clock().instant());
    }

    private ReadPass pass(Scope part, PassStart start) {
        run.beginsToRead();
        Reading pages = means.activeCampaign().read(run.object(), part, sideLoad, start.from(), start.seen(), run);
        return new ReadPass(part, start, new Chunks(pages, means.heap(), sideLoad::take));
    }
}
