package org.acreplica.load;

import java.time.Clock;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.Outage;
import org.acreplica.load.lease.Fence;
import org.acreplica.load.lease.Lease;
import org.acreplica.load.transaction.Transactions;
import org.acreplica.model.Batch;
import org.acreplica.model.Columns;
import org.acreplica.model.Finish;
import org.acreplica.model.Loaded;
import org.acreplica.model.ObjectState;
import org.acreplica.model.ReplicatedObject;
import org.acreplica.model.RunRecord;
import org.apache.camel.ProducerTemplate;

/**
 * Writes what runs bring, through {@code direct:load}. It waits for a database that is away.
 */
public final class Loader {

    private final Destination destination;
    private final State state;
    private final TableKeeper tables;
    private final Fence lease;
    private final Outage outage;
    private final Transactions transactions;
    private final BatchLoader batches;
    private final Clock clock;

    public Loader(
            Destination destination, State state, Lease lease, Outage outage, ProducerTemplate template, Clock clock) {
        this.destination = destination;
        this.state = state;
        this.tables = new TableKeeper(destination);
        this.lease = lease.check();
        this.outage = outage;
        this.transactions = new Transactions(destination, template);
        this.batches = new BatchLoader(destination.dialect(), state, this.lease, outage, transactions, clock);
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
        return batches.load(batch);
    }

    /** @return rows marked or removed as gone */
    public long finish(Finish finish) {
        return outage.sitOutOnce(
                () -> {
                    FinishWork work = new FinishWork(finish, destination.dialect(), lease, clock.instant());
                    transactions.run(finish.object().name() + ": the run could not be finished", work);
                    return work.deleted();
                },
                () -> state.run(finish.run().runId())
                        .filter(run -> run.status() == finish.run().status())
                        .map(run -> run.counts().deleted()));
    }

    private <T> T patiently(Supplier<T> work) {
        return outage.sitOut(work);
    }
}
