package org.acreplica.sync.sideload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acreplica.load.Loader;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.row.Columns;
import org.acreplica.model.row.ObjectRows;
import org.acreplica.sync.RunMeans;
import org.acreplica.sync.conversion.FieldRules;
import org.acreplica.sync.conversion.Normaliser;
import org.acreplica.sync.conversion.RowGroup;
import org.jspecify.annotations.Nullable;

/**
 * The table of an object whose rows arrive with another object, as it was when opened: columns, conversion, and what
 * arrived.
 */
final class SideTable {

    private final ReplicatedObject object;
    private final long ownRuns;
    private final Columns columns;
    private final Normaliser normaliser;
    private final List<String> newFields = new ArrayList<>();
    private Columns stored;
    private @Nullable Instant latest;

    /** @param ownRuns how many runs of the object itself had begun: the next one may change the columns */
    SideTable(ReplicatedObject object, long ownRuns, Columns columns, RunMeans means) {
        this.object = object;
        this.ownRuns = ownRuns;
        this.columns = columns;
        this.stored = columns.copy();
        this.normaliser = new Normaliser(
                object,
                columns,
                means.destination().rowFormat(),
                new FieldRules(object, means.settings().records(), Set.of()),
                false,
                means.clock());
    }

    ReplicatedObject object() {
        return object;
    }

    boolean isOf(ReplicatedObject facts, long ownRunsNow) {
        return object.equals(facts) && ownRuns == ownRunsNow;
    }

    Normaliser normaliser() {
        return normaliser;
    }

    /**
     * Adds columns for new fields first.
     *
     * @param run the run that read the rows
     */
    ObjectRows rows(RowGroup gathered, Loader loader, String run) {
        if (columns.size() > stored.size()) {
            loader.extend(object, columns, stored.size(), run);
            met(columns.fieldsFrom(stored.size()));
            stored = columns.copy();
        }
        met(loader.leaveOut(object, normaliser.takeIgnored(), run));
        latest = RowGroup.later(latest, gathered.latest());
        return new ObjectRows(object, stored, gathered.rows(), gathered.rejects());
    }

    private void met(List<String> fields) {
        fields.forEach(field -> newFields.add(object.name() + "." + field));
    }

    /** The fields that records had so far. */
    Set<String> fields() {
        return normaliser.fields();
    }

    /** New fields that are in no object file and had no column, as {@code object.field}. */
    List<String> newFields() {
        return newFields;
    }

    /** The latest value of the cursor field so far. */
    Optional<Instant> latest() {
        return Optional.ofNullable(latest);
    }
}
