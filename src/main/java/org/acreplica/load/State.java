package org.acreplica.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import org.acreplica.load.database.DatabaseTime;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.Dialect;
import org.acreplica.load.database.Statements;
import org.acreplica.load.lease.Fence;
import org.acreplica.load.lease.Lease;
import org.acreplica.load.transaction.LoadRoute;
import org.acreplica.model.Loaded;
import org.acreplica.model.ObjectState;
import org.acreplica.model.ReadMode;
import org.acreplica.model.Rejected;
import org.acreplica.model.ReplicatedObject;
import org.acreplica.model.RunCounts;
import org.acreplica.model.RunRecord;
import org.acreplica.model.RunStatus;
import org.acreplica.model.TableRows;

/** The state tables: cursor, position, runs. What belongs to a batch's transaction is written by {@link LoadRoute}. */
public final class State {

    private static final int FETCH = 10_000;

    private final Destination destination;
    private final Dialect dialect;
    private final RunParameters runs;
    private final Optional<Fence> lease;

    private State(Destination destination, Optional<Fence> lease) {
        this.destination = destination;
        this.dialect = destination.dialect();
        this.runs = new RunParameters(dialect);
        this.lease = lease;
    }

    /** To be read, and created. */
    public State(Destination destination) {
        this(destination, Optional.empty());
    }

    /** To be written too, by the holder of the lease alone. */
    public State(Destination destination, Lease lease) {
        this(destination, Optional.of(lease.check()));
    }

    /** Whether anything was ever replicated to here. */
    public boolean exists() {
        return destination.isThere() && destination.read("the state tables could not be read", this::exists);
    }

    /** Who holds the destination at this time; empty where nobody does. */
    public Optional<String> holder() {
        return exists() ? Lease.holderOf(destination) : Optional.empty();
    }

    /** Creates the schema and the state tables that are missing. */
    public void create() {
        destination.keep();
        destination.transaction("the state tables could not be created", connection -> {
            if (!exists(connection)) {
                destination.createSchema(connection);
            }
            for (String statement : dialect.stateTables()) {
                Statements.update(connection, statement, Map.of());
            }
            return null;
        });
    }

    public ObjectState read(ReplicatedObject object) {
        return read(object.name()).orElse(ObjectState.none(object.name()));
    }

    /** When a run of the object ended well last. */
    public Optional<Instant> lastSuccess(String object) {
        return read(object).flatMap(ObjectState::lastSuccessAt);
    }

    public List<ObjectState> readAll() {
        return destination.read(
                "the state could not be read",
                connection -> Statements.query(
                        connection,
                        dialect.statement("read-objects"),
                        Map.of(),
                        row -> objectState(row.getString("object"), row)));
    }

    /** The last run of each object that had one. */
    public List<RunRecord> lastRuns() {
        return destination.read(
                "the runs could not be read",
                connection -> Statements.query(connection, dialect.statement("last-runs"), Map.of(), this::runRecord));
    }

    /** The latest runs of each object, the latest first. */
    public List<RunRecord> latestRuns(int ofEachObject) {
        return destination.read(
                "the runs could not be read",
                connection -> Statements.query(
                        connection, dialect.statement("latest-runs"), Map.of("most", ofEachObject), this::runRecord));
    }

    /** The latest rejects of an object, the latest first. */
    public List<Rejected> latestRejects(String object, int most) {
        return destination.read(
                object + ": the rejects could not be read",
                connection -> Statements.query(
                        connection,
                        dialect.statement("latest-rejects"),
                        Map.of("object", object, "most", most),
                        row -> new Rejected(
                                row.getString("run_id"),
                                Optional.ofNullable(row.getString("record_id")),
                                Optional.ofNullable(row.getString("column_name")),
                                row.getString("reason"),
                                DatabaseTime.read(row, "at").orElseThrow())));
    }

    /** How many runs of the object have succeeded. */
    public int countSucceeded(String object) {
        return destination.transaction(
                object + ": the runs could not be counted",
                connection -> Statements.query(
                                connection,
                                dialect.statement("count-succeeded"),
                                Map.of("object", object),
                                row -> row.getInt("runs"))
                        .get(0));
    }

    /** Empty where there is no such table. */
    public Optional<TableRows> rows(String table) {
        if (!destination.isThere()) {
            return Optional.empty();
        }
        return destination.read(table + ": the rows could not be counted", connection -> {
            if (!destination.hasTable(connection, table)) {
                return Optional.empty();
            }
            return Statements.query(
                            connection,
                            dialect.statement("count-rows", table),
                            Map.of(),
                            row -> new TableRows(row.getLong("live"), row.getLong("gone")))
                    .stream()
                    .findFirst();
        });
    }

    void begin(ReplicatedObject object, RunRecord run) {
        write(object.name() + ": the run could not be recorded", connection -> {
            Statements.update(
                    connection,
                    dialect.statement("insert-object"),
                    Map.of("object", object.name(), "mode", object.mode().word()));
            return Statements.update(connection, dialect.statement("insert-run"), runs.of(run, run.counts()));
        });
    }

    /** The run as it is recorded, when no transaction is changing that any more. */
    Optional<RunRecord> run(String id) {
        return destination
                .transaction(
                        "the run could not be read",
                        connection -> Statements.query(
                                connection, dialect.statement("read-run"), Map.of("run", id), this::runRecord))
                .stream()
                .findFirst();
    }

    void record(RunRecord run) {
        write(run.object() + ": the run could not be recorded", connection -> {
            Statements.update(connection, dialect.statement("insert-run"), runs.of(run, run.counts()));
            return Statements.update(connection, dialect.statement("update-run"), runs.of(run, run.counts()));
        });
    }

    /** Runs that nobody is running any more: those of processes that died. Only the holder of the lease may say so. */
    public void interruptRuns(Instant now) {
        write(
                "the runs could not be recorded",
                connection -> Statements.update(
                        connection, dialect.statement("interrupt-runs"), Map.of("now", runs.instant(now))));
    }

    /** Forgets where an unfinished read goes on: the next one begins at the first page. */
    void forgetPosition(ReplicatedObject object) {
        write(object.name() + ": the position could not be forgotten", connection -> {
            Statements.update(connection, dialect.statement("forget-seen"), Map.of("object", object.name()));
            return Statements.update(connection, dialect.statement("forget-position"), Map.of("object", object.name()));
        });
    }

    /** Forgets cursor and position: the next replication reads all history. */
    public void forget(String object) {
        write(object + ": the cursor could not be forgotten", connection -> {
            Statements.update(connection, dialect.statement("forget-seen"), Map.of("object", object));
            return Statements.update(connection, dialect.statement("forget-object"), Map.of("object", object));
        });
    }

    /** The parts that {@link org.acreplica.model.Batch.SeenPart} left, in their order. */
    List<String> seenParts(String object) {
        return destination.transaction(
                object + ": the ids seen could not be read",
                connection -> Statements.query(
                        connection,
                        dialect.statement("read-seen"),
                        Map.of("object", object),
                        row -> row.getString("ids")));
    }

    List<Long> missed(String object) {
        return destination.transaction(
                object + ": the ids missed could not be read",
                connection -> Statements.query(
                        connection,
                        dialect.statement("read-missed"),
                        Map.of("object", object),
                        row -> row.getLong("id")));
    }

    /**
     * Passes over the ids in an object's table.
     *
     * @param live only of rows that are not marked as gone
     */
    void ids(String table, boolean live, LongConsumer taker) {
        destination.transaction(table + ": the ids could not be read", connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement(dialect.statement(live ? "live-ids" : "all-ids", table))) {
                statement.setFetchSize(FETCH);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        taker.accept(rows.getLong(1));
                    }
                }
            }
            return null;
        });
    }

    private void write(String doing, Destination.Work<?> work) {
        destination.transaction(doing, connection -> {
            if (lease.isPresent()) {
                lease.get().on(connection);
            }
            return work.on(connection);
        });
    }

    private Optional<ObjectState> read(String object) {
        return destination
                .transaction(
                        object + ": the state could not be read",
                        connection -> Statements.query(
                                connection,
                                dialect.statement("read-object"),
                                Map.of("object", object),
                                row -> objectState(object, row)))
                .stream()
                .findFirst();
    }

    private boolean exists(Connection connection) throws SQLException {
        return destination.hasTable(connection, "_replica_objects")
                && destination.hasTable(connection, "_replica_lease");
    }

    private static ObjectState objectState(String object, ResultSet row) throws SQLException {
        return new ObjectState(
                object,
                Optional.ofNullable(row.getString("cursor")),
                Optional.ofNullable(row.getString("position")),
                DatabaseTime.read(row, "last_full_at"),
                DatabaseTime.read(row, "last_success_at"));
    }

    private RunRecord runRecord(ResultSet row) throws SQLException {
        long total = row.getLong("source_total");
        OptionalLong sourceTotal = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(total);
        return new RunRecord(
                row.getString("run_id"),
                row.getString("object"),
                ReadMode.ofWord(row.getString("mode")),
                DatabaseTime.read(row, "started_at").orElseThrow(),
                DatabaseTime.read(row, "finished_at").orElse(null),
                RunStatus.ofWord(row.getString("status")),
                new RunCounts(
                        row.getLong("requests"),
                        row.getLong("throttled"),
                        row.getLong("records_read"),
                        new Loaded(
                                row.getLong("rows_inserted"),
                                row.getLong("rows_updated"),
                                row.getLong("rows_unchanged"),
                                row.getLong("values_rejected")),
                        row.getLong("rows_deleted"),
                        sourceTotal),
                row.getString("error"));
    }
}
