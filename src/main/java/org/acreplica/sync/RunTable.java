package org.acreplica.sync;

import java.util.List;
import java.util.Set;
import org.acreplica.load.Loader;
import org.acreplica.model.row.Columns;
import org.acreplica.model.row.ObjectRows;
import org.acreplica.model.row.Reject;
import org.acreplica.sync.conversion.FieldRules;
import org.acreplica.sync.conversion.Normaliser;
import org.acreplica.sync.conversion.RowGroup;

/** The table of a run's object: its columns, and the conversion of records to rows. */
final class RunTable {

    private final Run run;
    private final Loader loader;
    private final Columns columns;
    private final Normaliser normaliser;
    private Columns stored;

    /** @param notOwn keys under which records may list ids of other objects */
    RunTable(Run run, RunMeans means, Set<String> notOwn) {
        this.run = run;
        this.loader = means.loader();
        this.columns = loader.open(run.object());
        this.stored = columns.copy();
        this.normaliser = new Normaliser(
                run.object(),
                columns,
                means.destination().rowFormat(),
                new FieldRules(run.object(), means.settings().records(), notOwn),
                run.replacesAccount(),
                means.clock());
    }

    Normaliser normaliser() {
        return normaliser;
    }

    /** Adds columns for new fields, or records that they are ignored. */
    void extend() {
        if (columns.size() > stored.size()) {
            loader.extend(run.object(), columns, stored.size(), run.id());
            run.met(columns.fieldsFrom(stored.size()));
            stored = columns.copy();
        }
        run.met(loader.leaveOut(run.object(), normaliser.takeIgnored(), run.id()));
    }

    /** The rows, with the columns the table has now. */
    ObjectRows rows(RowGroup gathered, List<Reject> rejects) {
        return new ObjectRows(run.object(), stored, gathered.rows(), rejects);
    }
}
