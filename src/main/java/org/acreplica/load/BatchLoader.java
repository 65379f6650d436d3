package org.acreplica.load;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acreplica.load.database.Dialect;
import org.acreplica.load.database.LoadException;
import org.acreplica.load.database.LoadException.Kind;
import org.acreplica.load.database.Outage;
import org.acreplica.load.lease.Fence;
import org.acreplica.load.transaction.Transactions;
import org.acreplica.model.Batch;
import org.acreplica.model.Loaded;
import org.acreplica.model.Reject;
import org.acreplica.model.Row;
import org.acreplica.model.RunCounts;
import org.acreplica.model.RunRecord;

/**
 * Loads batches. One that the database refuses is halved down to the row, which is rejected while the rest loads.
 *
 * <p>Each transaction counts itself in the run's row. When the answer of a commit is lost, that row says whether the
 * commit took effect, and so each is done once and counted once.
 */
final class BatchLoader {

    private final Dialect dialect;
    private final StateWriter state;
    private final Fence lease;
    private final Outage outage;
    private final Transactions transactions;
    private final Clock clock;

    BatchLoader(
            Dialect dialect, StateWriter state, Fence lease, Outage outage, Transactions transactions, Clock clock) {
        this.dialect = dialect;
        this.state = state;
        this.lease = lease;
        this.outage = outage;
        this.transactions = transactions;
        this.clock = clock;
    }

    Loaded load(Batch batch) {
        try {
            return inOneTransaction(batch);
        } catch (LoadException e) {
            if (e.kind() == Kind.DATA && !batch.rows().isEmpty()) {
                return inSeveral(batch, e);
            }
            throw e;
        }
    }

    /** The rows first, in ever smaller parts; then the rejects with what says how far the read has come. */
    private Loaded inSeveral(Batch batch, LoadException reason) {
        List<Reject> rejects = new ArrayList<>(batch.rejects());
        Loaded rows = loadOrReject(batch.rowsOnly(batch.rows()), rejects, reason);
        return rows.plus(inOneTransaction(batch.after(rows).with(List.of(), rejects)));
    }

    private Loaded loadOrReject(Batch batch, List<Reject> rejects, LoadException reason) {
        List<Row> rows = batch.rows();
        if (rows.size() == 1) {
            rejects.add(reject(rows.get(0), batch, reason));
            return Loaded.NOTHING;
        }
        int half = rows.size() / 2;
        Loaded loaded = Loaded.NOTHING;
        for (List<Row> some : List.of(rows.subList(0, half), rows.subList(half, rows.size()))) {
            Batch part = batch.after(loaded).rowsOnly(some);
            try {
                loaded = loaded.plus(inOneTransaction(part));
            } catch (LoadException e) {
                if (e.kind() != Kind.DATA) {
                    throw e;
                }
                loaded = loaded.plus(loadOrReject(part, rejects, e));
            }
        }
        return loaded;
    }

    private static Reject reject(Row row, Batch batch, LoadException reason) {
        StringBuilder json = new StringBuilder();
        row.writeTo(json, batch.columns());
        return new Reject(
                Long.toString(row.id()), null, json.toString(), "the database refuses the row: " + reason.getMessage());
    }

    private Loaded inOneTransaction(Batch batch) {
        return outage.sitOutOnce(
                () -> {
                    BatchWork work = new BatchWork(batch, dialect, lease, clock.instant());
                    transactions.run(
                            batch.object().name() + ": " + batch.rows().size() + " rows could not be loaded", work);
                    return work.loaded();
                },
                () -> committed(batch));
    }

    /** What an attempt did whose commit took effect; empty where none did, or did nothing that counts. */
    private Optional<Loaded> committed(Batch batch) {
        RunCounts before = batch.run().counts();
        long counting = batch.rows().size() + batch.rejects().size();
        return state.run(batch.run().runId())
                .map(RunRecord::counts)
                .filter(now ->
                        counting > 0 && now.loaded().total() == before.loaded().total() + counting)
                .map(now -> now.loaded().minus(before.loaded()));
    }
}
