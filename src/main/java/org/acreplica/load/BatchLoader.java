package org.acreplica.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acreplica.load.database.LoadException;
import org.acreplica.load.database.LoadException.Kind;
import org.acreplica.load.dialect.Dialect;
import org.acreplica.load.rejects.StoredRejects;
import org.acreplica.load.state.StateWriter;
import org.acreplica.model.row.ObjectRows;
import org.acreplica.model.row.Reject;
import org.acreplica.model.row.Row;
import org.acreplica.model.run.Batch;
import org.acreplica.model.run.Loaded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads batches. A batch that the database rejects is halved down to single rows; a row that still fails is rejected
 * while the rest loads, and a reject that fails too is written in ASCII.
 *
 * <p>Each transaction counts itself in the run's row. If the response to a commit is lost, that row tells whether it
 * took effect, so that each is done and counted once.
 */
final class BatchLoader {

    private static final Logger LOG = LoggerFactory.getLogger(BatchLoader.class);

    private final Dialect dialect;
    private final StateWriter state;
    private final StoredRejects stored;
    private final Commits commits;

    BatchLoader(Dialect dialect, StateWriter state, StoredRejects stored, Commits commits) {
        this.dialect = dialect;
        this.state = state;
        this.stored = stored;
        this.commits = commits;
    }

    Loaded load(Batch batch) {
        try {
            return inOneTransaction(batch);
        } catch (LoadException e) {
            if (e.kind() != Kind.DATA) {
                throw e;
            }
            return batch.rowCount() > 0 ? inSeveral(batch) : inOneTransaction(batch.rejectingInAscii());
        }
    }

    /** The rows first, in ever smaller parts; then the rejects together with the position. */
    private Loaded inSeveral(Batch batch) {
        Map<String, List<Reject>> refused = new HashMap<>();
        Loaded rows = loadOrReject(batch.rows(0, batch.rowCount()), refused);
        return rows.plus(load(batch.after(rows).withoutRows().rejecting(refused)));
    }

    /**
     * Tries all rows again first: another transaction may have inserted the same ids in the meantime, which then count
     * as existing.
     *
     * @param refused receives the rejects, by object name
     */
    private Loaded loadOrReject(Batch batch, Map<String, List<Reject>> refused) {
        try {
            return inOneTransaction(batch);
        } catch (LoadException e) {
            if (e.kind() != Kind.DATA) {
                throw e;
            }
            int count = batch.rowCount();
            if (count == 1) {
                reject(batch, refused, e);
                return Loaded.NOTHING;
            }
            LOG.debug(
                    "{}: batch of {} rows rejected, halved: {}", batch.object().name(), count, e.getMessage());
            Loaded first = loadOrReject(batch.rows(0, count / 2), refused);
            return first.plus(loadOrReject(batch.rows(count / 2, count).after(first), refused));
        }
    }

    /** @param batch of one row */
    private static void reject(Batch batch, Map<String, List<Reject>> refused, LoadException reason) {
        for (ObjectRows table : batch.tables()) {
            for (Row row : table.rows()) {
                StringBuilder json = new StringBuilder();
                row.writeTo(json, table.columns());
                refused.computeIfAbsent(table.object().name(), object -> new ArrayList<>())
                        .add(new Reject(
                                Long.toString(row.id()),
                                null,
                                json.toString(),
                                "the database rejected the row: " + reason.getMessage()));
            }
        }
    }

    private Loaded inOneTransaction(Batch batch) {
        Loaded loaded = commits.once(
                batch.object().name() + ": " + batch.rowCount() + " rows could not be loaded",
                () -> new BatchWork(batch, dialect, stored, commits.fence(), commits.now()),
                BatchWork::loaded,
                () -> committed(batch));
        stored.loaded(batch.tables());
        return loaded;
    }

    /** The result of an attempt whose commit took effect; empty if none did, or did nothing that counts. */
    private Optional<Loaded> committed(Batch batch) {
        Loaded before = batch.run().counts().loaded();
        return state.run(batch.run().runId())
                .map(run -> run.counts().loaded())
                .filter(now -> !now.equals(before))
                .map(now -> now.minus(before));
    }
}
