package org.acreplica.load.state;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.Destination.Change;
import org.acreplica.load.database.Statements;
import org.acreplica.load.dialect.Dialect;
import org.acreplica.load.lease.Fence;
import org.acreplica.load.transaction.LoadRoute;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.run.ObjectState;
import org.acreplica.model.run.RunRecord;

/**
 * Reads and writes the state tables for a run, under the lease. What belongs to a batch's transaction is written by
 * {@link LoadRoute}.
 */
public final class StateWriter {

    private static final int FETCH = 10_000;

    private final Destination destination;
    private final Dialect dialect;
    private final RunParameters runs;
    private final Fence fence;

    /** @param fence checked before anything is written */
    public StateWriter(Destination destination, Fence fence) {
        this.destination = destination;
        this.dialect = destination.dialect();
        this.runs = new RunParameters(dialect);
        this.fence = fence;
    }

    public ObjectState read(String object) {
        return query(
                        object + ": the state could not be read",
                        "read-object",
                        Map.of("object", object),
                        row -> StateRows.objectState(object, row))
                .stream()
                .findFirst()
                .orElse(ObjectState.none(object));
    }

    public void begin(RunRecord run, String mode) {
        write(run.object() + ": the run could not be recorded", connection -> {
            Statements.update(
                    connection, dialect.statement("insert-object"), Map.of("object", run.object(), "mode", mode));
            Statements.update(connection, dialect.statement("insert-run"), runs.of(run, run.counts()));
        });
    }

    /** The run as recorded, once no transaction changes it any more. */
    public Optional<RunRecord> run(String id) {
        return query("the run could not be read", "read-run", Map.of("run", id), StateRows::runRecord).stream()
                .findFirst();
    }

    public void record(RunRecord run) {
        write(run.object() + ": the run could not be recorded", connection -> {
            Statements.update(connection, dialect.statement("insert-run"), runs.of(run, run.counts()));
            Statements.update(connection, dialect.statement("update-run"), runs.of(run, run.counts()));
        });
    }

    /** Marks runs left over by dead processes as interrupted. Only for the holder of the lease. */
    public void interruptRuns(Instant now) {
        write(
                "the runs could not be recorded",
                connection -> Statements.update(
                        connection, dialect.statement("interrupt-runs"), Map.of("now", runs.instant(now))));
    }

    /** Deletes at most a thousand runs of an object that began before; not its last 30, nor its last success. */
    public void forgetRuns(String object, Instant before) {
        write(
                object + ": old runs could not be removed",
                connection -> Statements.update(
                        connection,
                        dialect.statement("forget-old-runs"),
                        Map.of("object", object, "before", runs.instant(before))));
    }

    /** Resets the position of an unfinished read: the next one begins at the first page. */
    public void forgetPosition(String object) {
        write(object + ": the position could not be reset", connection -> {
            Statements.update(connection, dialect.statement("forget-seen"), Map.of("object", object));
            Statements.update(connection, dialect.statement("forget-position"), Map.of("object", object));
        });
    }

    /** Resets cursor and position: the next run reads everything. */
    public void forget(String object) {
        write(object + ": the cursor could not be reset", connection -> {
            Statements.update(connection, dialect.statement("forget-seen"), Map.of("object", object));
            Statements.update(connection, dialect.statement("forget-object"), Map.of("object", object));
        });
    }

    /** Applies the protection rules of the object files to the tables. */
    public void protect(Collection<ReplicatedObject> objects, Instant now) {
        write("the protected columns could not be emptied", connection -> {
            new ProtectedColumns(destination).settle(connection, objects, runs.instant(now));
        });
    }

    /** How the object's previous run ended; empty if there is none. */
    public Optional<String> statusBefore(String object, String run) {
        return query(
                        object + ": the previous run could not be read",
                        "status-before",
                        Map.of("object", object, "run", run),
                        row -> row.getString("status"))
                .stream()
                .findFirst();
    }

    public OptionalLong sourceTotalBefore(String object) {
        return query(
                        object + ": the previous run's total could not be read",
                        "total-before",
                        Map.of("object", object),
                        row -> row.getLong("source_total"))
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** The parts stored by {@link org.acreplica.model.run.Batch.SeenPart}, in order. */
    public List<String> seenParts(String object) {
        return query(
                object + ": the ids seen could not be read",
                "read-seen",
                Map.of("object", object),
                row -> row.getString("ids"));
    }

    public List<Long> missed(String object) {
        return query(
                object + ": the missing ids could not be read",
                "read-missed",
                Map.of("object", object),
                row -> row.getLong("id"));
    }

    /**
     * Iterates over the ids in an object's table.
     *
     * @param live only of rows that are not marked as deleted
     */
    public void ids(String table, boolean live, LongConsumer taker) {
        destination.change(table + ": the ids could not be read", connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement(dialect.statement(live ? "live-ids" : "all-ids", table))) {
                statement.setFetchSize(FETCH);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        taker.accept(rows.getLong(1));
                    }
                }
            }
        });
    }

    private <T> List<T> query(String doing, String statement, Map<String, ?> parameters, Statements.Reader<T> reader) {
        return destination.transaction(
                doing, connection -> Statements.query(connection, dialect.statement(statement), parameters, reader));
    }

    /** In a transaction that fails unless this process holds the lease. */
    public void write(String doing, Change change) {
        destination.change(doing, connection -> {
            fence.on(connection);
            change.on(connection);
        });
    }
}
