package org.acreplica.load;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.acreplica.load.LoadException.Kind;
import org.acreplica.model.Batch;
import org.acreplica.model.Columns;
import org.acreplica.model.Finish;
import org.acreplica.model.Loaded;
import org.acreplica.model.ObjectState;
import org.acreplica.model.Reject;
import org.acreplica.model.ReplicatedObject;
import org.acreplica.model.Row;
import org.acreplica.model.RunRecord;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

/**
 * Writes what runs bring, through {@code direct:load}. It waits for a database that is away, and halves a batch that the
 * database refuses down to the row, which is rejected while the rest loads.
 */
public final class Loader {

    private final Destination destination;
    private final State state;
    private final TableKeeper tables;
    private final LeaseCheck lease;
    private final Outage outage;
    private final ProducerTemplate template;
    private final Clock clock;

    public Loader(
            Destination destination, State state, Lease lease, Outage outage, ProducerTemplate template, Clock clock) {
        this.destination = destination;
        this.state = state;
        this.tables = new TableKeeper(destination);
        this.lease = lease.check();
        this.outage = outage;
        this.template = template;
        this.clock = clock;
    }

    /** The columns of the object's table, which exists from now on. */
    public Columns open(ReplicatedObject object) {
        return patiently(() -> tables.open(object));
    }

    /** Records that the run has begun. */
    public void begin(ReplicatedObject object, RunRecord run) {
        patiently(() -> {
            state.begin(object, run);
            return null;
        });
    }

    /** Gives the columns from that index on a place in the table. */
    public void extend(ReplicatedObject object, Columns columns, int from) {
        patiently(() -> {
            tables.extend(object, columns, from);
            return null;
        });
    }

    /**
     * How far the object is. Where its file states a column that the table does not have yet, that is nowhere: only a
     * read of everything fills the column.
     */
    public ObjectState state(ReplicatedObject object) {
        return patiently(() -> {
            if (tables.lacksColumns(object)) {
                state.forget(object.name());
            }
            return state.read(object);
        });
    }

    /** Records how a run ended that has no last transaction of its own. */
    public void record(RunRecord run) {
        patiently(() -> {
            state.record(run);
            return null;
        });
    }

    /** Whether the object's table has every column that it should have. */
    public boolean isWhole(ReplicatedObject object) {
        return patiently(() -> tables.isWhole(object));
    }

    /** Forgets cursor and position: all history has to be read. */
    public void forget(ReplicatedObject object) {
        patiently(() -> {
            state.forget(object.name());
            return null;
        });
    }

    public void forgetPosition(ReplicatedObject object) {
        patiently(() -> {
            state.forgetPosition(object);
            return null;
        });
    }

    public List<String> seenParts(ReplicatedObject object) {
        return patiently(() -> state.seenParts(object.name()));
    }

    public List<Long> missed(ReplicatedObject object) {
        return patiently(() -> state.missed(object.name()));
    }

    /** Passes over the ids in the object's table. */
    public void ids(ReplicatedObject object, boolean live, LongConsumer taker) {
        // Asked again after an outage it would pass over them twice, which must not matter to the taker.
        patiently(() -> {
            state.ids(object.name(), live, taker);
            return null;
        });
    }

    /** Loads a batch in one transaction, or in several when the database refuses a row of it. */
    public Loaded load(Batch batch) {
        boolean[] repeated = {false};
        return patiently(() -> {
            try {
                return inOneTransaction(batch, repeated[0]);
            } finally {
                repeated[0] = true;
            }
        });
    }

    /** @return rows marked or removed as gone */
    public long finish(Finish finish) {
        return patiently(() -> {
            FinishWork work = new FinishWork(finish, destination.dialect(), lease, clock.instant());
            run(finish.object().name() + ": the run could not be finished", work);
            return work.deleted();
        });
    }

    private Loaded inOneTransaction(Batch batch, boolean repeated) {
        try {
            return attempt(batch, repeated);
        } catch (LoadException e) {
            if (e.kind() == Kind.DATA && !batch.rows().isEmpty()) {
                return inHalves(batch, e);
            }
            throw e;
        }
    }

    /** The rows first, in ever smaller parts; then the rejects with what says how far the read has come. */
    private Loaded inHalves(Batch batch, LoadException reason) {
        List<Reject> rejects = new ArrayList<>(batch.rejects());
        Loaded rows = loadOrReject(batch, batch.rows(), rejects, reason);
        RunRecord run = batch.run() == null ? null : counting(batch.run(), rows);
        Batch rest =
                new Batch(batch.object(), batch.columns(), List.of(), rejects, batch.seen(), batch.position(), run);
        return rows.plus(attempt(rest, true));
    }

    private Loaded loadOrReject(Batch batch, List<Row> rows, List<Reject> rejects, LoadException reason) {
        if (rows.size() == 1) {
            StringBuilder json = new StringBuilder();
            rows.get(0).writeTo(json, batch.columns());
            rejects.add(new Reject(
                    Long.toString(rows.get(0).id()),
                    null,
                    json.toString(),
                    "the database refuses the row: " + reason.getMessage()));
            return Loaded.NOTHING;
        }
        int half = rows.size() / 2;
        Loaded loaded = Loaded.NOTHING;
        for (List<Row> part : List.of(rows.subList(0, half), rows.subList(half, rows.size()))) {
            try {
                loaded = loaded.plus(attempt(batch.rowsOnly(part), true));
            } catch (LoadException e) {
                if (e.kind() != Kind.DATA) {
                    throw e;
                }
                loaded = loaded.plus(loadOrReject(batch, part, rejects, e));
            }
        }
        return loaded;
    }

    private Loaded attempt(Batch batch, boolean repeated) {
        BatchWork work = new BatchWork(batch, destination.dialect(), lease, clock.instant(), repeated);
        run(batch.object().name() + ": " + batch.rows().size() + " rows could not be loaded", work);
        return work.loaded();
    }

    private void run(String doing, UnitOfWork work) {
        Exchange exchange =
                template.send("direct:load", prepared -> prepared.getMessage().setBody(work));
        if (exchange.getException() instanceof LoadException e) {
            throw e;
        }
        if (exchange.getException() != null) {
            throw destination.errors().explained(doing, exchange.getException());
        }
    }

    private <T> T patiently(Supplier<T> work) {
        return outage.sitOut(work);
    }

    private static RunRecord counting(RunRecord run, Loaded loaded) {
        return new RunRecord(
                run.runId(),
                run.object(),
                run.mode(),
                run.startedAt(),
                run.finishedAt(),
                run.status(),
                run.counts().plus(loaded),
                run.error());
    }
}
