package org.acreplica.sync;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import org.acreplica.model.object.ReadMode;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.run.Loaded;
import org.acreplica.model.run.RunCounts;
import org.acreplica.model.run.RunRecord;
import org.acreplica.model.run.RunStatus;
import org.acreplica.source.request.RequestListener;
import org.acreplica.source.request.SourceException;
import org.acreplica.source.request.SourceException.Kind;
import org.jspecify.annotations.Nullable;

/** One run of one object: its identity, start, and counts, which other threads may read while it is in progress. */
public final class Run implements RequestListener {

    private final ReplicatedObject object;
    private final String id;
    private final Instant startedAt;
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong throttled = new AtomicLong();
    private final AtomicLong fruitless = new AtomicLong();
    private final Set<String> newFields = new ConcurrentSkipListSet<>();

    private volatile boolean stopsAtPage;
    private volatile boolean acceptsDeletes;
    private volatile boolean replacesAccount;
    private volatile boolean standsStill;
    private volatile @Nullable String comesWith;
    private volatile ReadMode mode;
    private volatile long read;
    private volatile long deleted;
    private volatile long progress;
    private volatile long pages;
    private volatile long pagesAskedBefore;
    private volatile Loaded loaded = Loaded.NOTHING;
    private volatile OptionalLong sourceTotal = OptionalLong.empty();

    Run(ReplicatedObject object, ReadMode mode, Instant startedAt) {
        this.object = object;
        this.mode = mode;
        this.startedAt = startedAt;
        this.id = startedAt.toString().replaceAll("[-:]|\\.\\d+", "") + "-" + object.name() + "-"
                + UUID.randomUUID().toString().substring(0, 8);
    }

    public ReplicatedObject object() {
        return object;
    }

    public String id() {
        return id;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public ReadMode mode() {
        return mode;
    }

    public ReadProgress progress() {
        return new ReadProgress(object.name(), counts(), progress);
    }

    public RunCounts counts() {
        return new RunCounts(requests.get(), throttled.get(), read, loaded, deleted, sourceTotal);
    }

    @Override
    public void requested() {
        requests.incrementAndGet();
    }

    @Override
    public void throttled() {
        throttled.incrementAndGet();
    }

    @Override
    public void failed() {
        fruitless.incrementAndGet();
    }

    /** Pages requested and not taken yet: in flight, or waiting to be loaded. */
    public long pagesAhead() {
        return Math.max(0, pagesAsked() - pagesAskedBefore - pages);
    }

    private long pagesAsked() {
        return requests.get() - fruitless.get();
    }

    /** Requests no further page, and ends as interrupted. */
    void stopAtPage() {
        stopsAtPage = true;
    }

    /** @throws SourceException if the run was asked to end */
    void requireGoingOn() throws SourceException {
        if (stopsAtPage) {
            throw new SourceException(Kind.STOPPING, object.name() + ": the run ends at this page, as requested");
        }
    }

    /** Allows it to delete more than half of the rows, however often it starts over. */
    void acceptDeletes() {
        acceptsDeletes = true;
    }

    boolean acceptsDeletes() {
        return acceptsDeletes || replacesAccount;
    }

    /** Whether its rows replace everything that another account left in the table. */
    void replacesAccount(boolean replaces) {
        replacesAccount = replaces;
    }

    boolean replacesAccount() {
        return replacesAccount;
    }

    void reads(ReadMode as) {
        mode = as;
    }

    /** It resumes where an earlier run ended. */
    public void resumed() {
        standsStill = true;
    }

    /** It has progressed: if interrupted now, the next run resumes at another place. */
    public void movedOn() {
        standsStill = false;
    }

    /** Whether the stored position is still where the run found it. */
    boolean standsStill() {
        return standsStill;
    }

    /** The object whose pages it waits for; empty if none. */
    public Optional<String> comesWith() {
        return Optional.ofNullable(comesWith);
    }

    /** @param object null when it stops waiting */
    void comesWith(@Nullable String object) {
        comesWith = object;
    }

    void took(long records) {
        read += records;
    }

    void loaded(Loaded more) {
        loaded = loaded.plus(more);
    }

    /**
     * @param fields fields that are in no object file, seen for the first time; of another object as {@code
     *     object.field}
     */
    void met(Collection<String> fields) {
        newFields.addAll(fields);
    }

    List<String> newFields() {
        return List.copyOf(newFields);
    }

    void deleted(long rows) {
        deleted = rows;
    }

    /** A list is about to be read. */
    public void beginsToRead() {
        pagesAskedBefore = pagesAsked();
        pages = 0;
    }

    /**
     * @param taken pages since it began to read the list
     * @param records number of records of the list read so far
     * @param total of the list
     */
    public void reached(long taken, long records, OptionalLong total) {
        pages = taken;
        progress = records;
        sourceTotal = total;
    }

    /** The run as it is now. */
    public RunRecord running() {
        return record(RunStatus.RUNNING, null, null);
    }

    RunRecord ended(RunStatus status, Instant at, @Nullable String error) {
        return record(status, at, error);
    }

    private RunRecord record(RunStatus status, @Nullable Instant at, @Nullable String error) {
        return new RunRecord(id, object.name(), mode, startedAt, at, status, counts(), error);
    }
}
