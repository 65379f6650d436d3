package org.acreplica.sync.sideload;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.acreplica.load.Loader;
import org.acreplica.load.database.LoadException;
import org.acreplica.load.database.LoadException.Kind;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.row.ObjectRows;
import org.acreplica.source.list.Includes;
import org.acreplica.source.page.JsonRecord;
import org.acreplica.source.page.Page;
import org.acreplica.source.request.Include;
import org.acreplica.sync.Run;
import org.acreplica.sync.RunMeans;
import org.acreplica.sync.conversion.Normalised;
import org.acreplica.sync.conversion.Normaliser;
import org.acreplica.sync.conversion.RowGroup;

/**
 * Loads the rows of other objects that arrive with one run's pages: requests them, opens their tables at the first row,
 * and yields to their own runs. Skips an object whose table cannot be written.
 *
 * <p>Belongs to one run. Other threads call {@link #giveBack}, {@link #now} and {@link #refused} only.
 */
public final class SideLoad implements Includes, AutoCloseable {

    private final Run run;
    private final ReplicatedObject owner;
    private final Sideloading sideloading;
    private final Turns turns;
    private final RunMeans means;
    private final Loader loader;
    private final Companions companions;
    private final Map<String, SideTable> tables = new HashMap<>();
    private final Collection<ObjectRows> held = new ConcurrentLinkedQueue<>();

    /** @param copies the first copies that arrive with this run; none unless it is a first full read */
    public SideLoad(Run run, Sideloading sideloading, RunMeans means, List<FirstCopy> copies) {
        this.means = means;
        this.run = run;
        this.owner = run.object();
        this.sideloading = sideloading;
        this.turns = sideloading.turns();
        this.loader = means.destination().loader();
        this.companions = new Companions(owner, copies);
    }

    /** The keys under which the run's records may list ids of others. */
    public Set<String> keys() {
        return now().stream().map(Include::key).collect(Collectors.toSet());
    }

    @Override
    public List<Include> now() {
        return sideloading.includes(owner);
    }

    @Override
    public void refused(String why) {
        sideloading.refuse(owner.name(), why);
    }

    /** A read is about to begin at its first page, which waits for the totals of the first copies. */
    public void begin() throws InterruptedException {
        companions.awaitTotals();
    }

    /** Notes a page that is going to be loaded. */
    public void take(Page page) {
        companions.take(page);
    }

    /**
     * Opens the tables that records belong to.
     *
     * @param askedAt when their first page was requested, by {@link System#nanoTime}
     * @param beforeWriting called before a table is created or changed
     * @return the records that can be converted
     */
    public List<JsonRecord> open(List<JsonRecord> beside, long askedAt, Runnable beforeWriting) {
        if (beside.isEmpty()) {
            return List.of();
        }
        Map<String, ReplicatedObject> objects = sideloading.with(owner).stream()
                .collect(Collectors.toMap(ReplicatedObject::recordsKey, Function.identity()));
        Set<String> keys = beside.stream().map(JsonRecord::key).collect(Collectors.toSet());
        Set<String> open = keys.stream()
                .filter(key -> objects.containsKey(key) && isOpen(objects.get(key), askedAt, beforeWriting))
                .collect(Collectors.toSet());
        return open.size() == keys.size()
                ? beside
                : beside.stream().filter(record -> open.contains(record.key())).toList();
    }

    /** The normaliser for the record's object. */
    public Normaliser normaliser(JsonRecord record) {
        return table(record.key()).normaliser();
    }

    /** @param tooLarge whether this heap cannot hold it: such a record is left to its own list */
    public Normalised normalise(JsonRecord record, boolean tooLarge) throws IOException {
        if (tooLarge) {
            companions.lose(table(record.key()).object().name(), "a record is too large for this heap");
            return normaliser(record)
                    .rejected(record, "the record has " + record.size() + " bytes, too many for this heap");
        }
        return normaliser(record).normalise(record);
    }

    /**
     * Takes the turns of the objects whose rows arrived; {@link #giveBack} must follow.
     *
     * @param groups by the key of their records
     * @return the rows that may be merged
     */
    public List<ObjectRows> takeTurns(Map<String, RowGroup> groups, long askedAt) {
        List<ObjectRows> rows = new ArrayList<>();
        try {
            groups.forEach((key, group) -> mergeable(table(key), group, askedAt).ifPresent(rows::add));
            held.addAll(rows);
            return rows;
        } catch (RuntimeException | Error e) {
            rows.forEach(table -> turns.giveBack(table.object().name()));
            throw e;
        }
    }

    /** The load of these rows has ended, successfully or not. */
    public void giveBack(Collection<ObjectRows> rows) {
        for (ObjectRows table : rows) {
            if (held.remove(table)) {
                turns.giveBack(table.object().name());
            }
        }
    }

    @Override
    public void close() {
        giveBack(List.copyOf(held));
    }

    /** Merges no further rows of these objects in this run. */
    public void leaveOut(Collection<ObjectRows> rows, LoadException why) {
        rows.forEach(table -> companions.leaveOut(table.object(), why));
    }

    /** Fields that are in no object file and got their columns in this run, as {@code object.field}. */
    public List<String> newFields() {
        return tables.values().stream()
                .flatMap(table -> table.newFields().stream())
                .toList();
    }

    /** The run's full read was successful, and everything is committed. */
    public void complete(Instant startedAt) {
        companions.complete(tables, startedAt);
    }

    /** The table of records that were {@link #open opened}. */
    private SideTable table(String key) {
        return Objects.requireNonNull(tables.get(key), key);
    }

    private boolean isOpen(ReplicatedObject object, long askedAt, Runnable beforeWriting) {
        String name = object.name();
        SideTable table = tables.get(object.recordsKey());
        if (companions.isLeftOut(name)) {
            return false;
        }
        if (table == null && means.destination().isMixed(name)) {
            companions.lose(name, "its table may hold rows of another account");
            return false;
        }
        if (table != null && table.isOf(object, turns.ownRuns(name))) {
            return true;
        }
        if (!turns.take(name, askedAt)) {
            companions.lose(name, "it has a run of its own");
            return false;
        }
        try {
            long ownRuns = turns.ownRuns(name);
            beforeWriting.run();
            loader.requireOwnTable(object);
            loader.reconcile(object);
            tables.put(object.recordsKey(), new SideTable(object, ownRuns, loader.open(object), means));
            return true;
        } catch (LoadException e) {
            leaveOut(object, e);
            return false;
        } finally {
            turns.giveBack(name);
        }
    }

    private Optional<ObjectRows> mergeable(SideTable table, RowGroup group, long askedAt) {
        String name = table.object().name();
        if (companions.isLeftOut(name) || !turns.take(name, askedAt)) {
            companions.lose(name, "it has a run of its own");
            return Optional.empty();
        }
        boolean merges = false;
        try {
            if (!table.isOf(table.object(), turns.ownRuns(name))) {
                companions.lose(name, "it had a run of its own");
                return Optional.empty();
            }
            ObjectRows rows = table.rows(group, loader, run.id());
            merges = true;
            return Optional.of(rows);
        } catch (LoadException e) {
            leaveOut(table.object(), e);
            return Optional.empty();
        } finally {
            if (!merges) {
                turns.giveBack(name);
            }
        }
    }

    private void leaveOut(ReplicatedObject object, LoadException why) {
        if (concernsAll(why)) {
            throw why;
        }
        companions.leaveOut(object, why);
    }

    /** Whether the failure concerns all writing, at least for now. */
    public static boolean concernsAll(LoadException e) {
        return e.kind() == Kind.UNAVAILABLE || e.kind() == Kind.HELD;
    }
}
