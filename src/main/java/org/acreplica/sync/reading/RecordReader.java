package org.acreplica.sync.reading;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.acreplica.model.Batch.SeenPart;
import org.acreplica.source.ActiveCampaign;
import org.acreplica.source.page.IdSet;
import org.acreplica.source.page.ListMovedException;
import org.acreplica.source.page.PageRequest;
import org.acreplica.source.page.Position;
import org.acreplica.source.page.ReadSummary;
import org.acreplica.source.page.SourceException;
import org.acreplica.sync.ChunkRows;
import org.acreplica.sync.Run;
import org.acreplica.sync.SyncSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what a run has to read, chunk by chunk. As a rule that is one read; there is a second one
 *
 * <ul>
 *   <li>from the first page, when the list moved since the read that this one was to go on with;
 *   <li>from the first page, once, when the total of a list of few pages changed while it was read;
 *   <li>the same once more, of an incremental object, when it ended before its total was reached;
 *   <li>of what changed meanwhile, after a full read of an incremental object that went on from a position.
 * </ul>
 */
public final class RecordReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RecordReader.class);

    private final Run run;
    private final SyncSettings settings;
    private final ActiveCampaign activeCampaign;
    private final ConversionMemory heap;
    private final Clock clock;
    private final Runnable forgetPosition;
    private final boolean full;

    private Optional<LocalDate> since;
    private Instant startedAt;
    private Instant fullStartedAt;
    private boolean resumed;
    private boolean repeated;
    private boolean catchingUp;
    private IdSet seen = new IdSet();
    private long seenParts;
    private long pagesBefore;
    private Instant highest;
    private ShortRead shortRead;
    private boolean leavesOut;
    private ReadSummary fullReading;
    private IdSet fullSeen;
    private Chunks chunks;

    /**
     * @param seenSoFar the ids that the read to go on with has seen, in parts
     * @param forgetPosition called when a read begins anew
     */
    public RecordReader(
            Run run,
            ReadPlan plan,
            List<String> seenSoFar,
            SyncSettings settings,
            ActiveCampaign activeCampaign,
            ConversionMemory heap,
            Clock clock,
            Runnable forgetPosition) {
        this.run = run;
        this.settings = settings;
        this.activeCampaign = activeCampaign;
        this.heap = heap;
        this.clock = clock;
        this.forgetPosition = forgetPosition;
        this.full = plan.isFull();
        this.since = plan.since();
        plan.from().ifPresentOrElse(from -> goOn(from, seenSoFar), () -> begin(clock.instant()));
    }

    /** The next chunk, awaited; empty when all is read. */
    public Optional<Chunk> next() throws SourceException, InterruptedException {
        while (true) {
            try {
                Optional<Chunk> chunk = chunks.next();
                ReadSummary reading = reading();
                run.isAt(reading.done(), reading.total());
                if (chunk.isPresent() || !readsOn()) {
                    return chunk;
                }
            } catch (ListMovedException e) {
                LOG.info("{}; reading it from its first page", e.getMessage());
                beginAnew();
            }
        }
    }

    /** Whether the next chunk comes at once, without waiting for a page and without beginning anew. */
    public boolean isNextThere() {
        return chunks.isNextThere();
    }

    /** Whether everything is read, not only what changed. */
    public boolean isFull() {
        return full;
    }

    /** When the full read began; the time of the read where it is not full. */
    public Instant fullStartedAt() {
        return fullStartedAt;
    }

    /** The full read, or the only one. */
    public ReadSummary fullReading() {
        return fullReading;
    }

    /** The ids that the full read has seen. */
    public IdSet fullSeen() {
        return fullSeen;
    }

    /** The latest value of the cursor field that is not in the future; empty where there was none. */
    public Optional<Instant> highest() {
        return Optional.ofNullable(highest);
    }

    /** A value of a day ahead or more is a mistake, and would hide all changes until then. */
    public void read(Instant changedAt) {
        if (changedAt != null && changedAt.isBefore(clock.instant().plusSeconds(86_400))) {
            highest = ChunkRows.later(highest, changedAt);
        }
    }

    /** Whether records may have slipped by: then the cursor stays where it is. */
    public boolean mayHaveMissed() {
        return leavesOut || slips(fullReading) || slips(reading());
    }

    /** Where the read goes on after a chunk, as JSON; null where the stored position stays. */
    public String position(Chunk chunk) {
        if (chunk.position() == null || catchingUp) {
            return null;
        }
        return new ReadPosition(
                        since.map(LocalDate::toString).orElse(null),
                        startedAt.toString(),
                        highest == null ? null : highest.toString(),
                        seenParts,
                        chunk.position())
                .json();
    }

    /** The ids of the pages that end with a chunk, to be kept with it; null where nobody will ask for them. */
    public SeenPart seenPart(Chunk chunk) {
        if (chunk.position() == null || since.isPresent()) {
            return null;
        }
        IdSet ids = new IdSet();
        ids.add(chunk.ids());
        return new SeenPart(seenParts++, ids.text());
    }

    @Override
    public void close() {
        chunks.close();
    }

    private static boolean slips(ReadSummary reading) {
        return reading.totalShrank() && !reading.byId();
    }

    private ReadSummary reading() {
        return chunks.pages().summary();
    }

    /** What follows a read that has come to its end; false where nothing does. */
    private boolean readsOn() {
        ReadSummary reading = reading();
        boolean fewPages = pagesBefore + reading.pages() <= ReadSummary.MANY_PAGES;
        if (reading.totalChanged() && fewPages && !repeated && (full || reading.totalShrank())) {
            LOG.info(
                    "{}: the total changed while it was read; reading it once more",
                    run.object().name());
            repeated = true;
            repeat();
            return true;
        }
        if (reading.isShort()
                && !reading.totalChanged()
                && shortRead == null
                && run.object().isIncremental()) {
            shortRead = new ShortRead(reading, seen);
            LOG.info("{}: {}; reading it once more", run.object().name(), shortRead);
            repeat();
            return true;
        }
        judgeShort(reading);
        if (fullReading == null) {
            fullReading = reading;
            fullSeen = seen;
        }
        if (full && resumed && !catchingUp && run.object().isIncremental()) {
            catchUp();
            return true;
        }
        return false;
    }

    /** Two reads that ended before their total: where they do not agree, there is more that neither of them brought. */
    private void judgeShort(ReadSummary reading) {
        if (shortRead != null && !shortRead.isMadeUpFor(reading, seen)) {
            leavesOut = true;
            LOG.warn(
                    "{}: {}, and reading it again brought others; the cursor stays, and the next run reads from there."
                            + " Where this lasts, run it while nobody edits the object.",
                    run.object().name(),
                    shortRead);
        }
        shortRead = null;
    }

    private void repeat() {
        if (catchingUp) {
            chunks.close();
            seen = new IdSet();
            open(null);
        } else {
            beginAnew();
        }
    }

    /** The position stays where the full read ended: cut off here, the run goes on there. */
    private void catchUp() {
        chunks.close();
        catchingUp = true;
        since = Optional.of(ReadPlan.since(startedAt, settings, clock.instant()));
        seen = new IdSet();
        open(null);
    }

    private void goOn(ReadPosition from, List<String> seenSoFar) {
        resumed = true;
        startedAt = from.started();
        fullStartedAt = startedAt;
        highest = from.highestValue().orElse(null);
        seenParts = from.seenParts();
        seenSoFar.forEach(seen::addText);
        open(from.pages());
        pagesBefore = reading().done() / PageRequest.LIMIT;
    }

    private void beginAnew() {
        chunks.close();
        forgetPosition.run();
        begin(clock.instant());
    }

    private void begin(Instant now) {
        resumed = false;
        startedAt = now;
        fullStartedAt = now;
        highest = null;
        seen = new IdSet();
        seenParts = 0;
        pagesBefore = 0;
        open(null);
    }

    private void open(Position from) {
        chunks = new Chunks(activeCampaign.read(run.object(), since, from, seen, run), heap);
    }
}
