package org.acreplica.load.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.LoadException;
import org.acreplica.load.database.Relation;
import org.acreplica.load.database.Statements;
import org.acreplica.load.dialect.Dialect;
import org.acreplica.load.lease.Lease;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.row.Rejected;
import org.acreplica.model.row.TableRows;
import org.acreplica.model.run.ObjectState;
import org.acreplica.model.run.RunRecord;

/**
 * Reads state for reports: objects, runs, rejects and row counts. Does not wait for writers. Closing it closes the
 * destination.
 */
public final class StateReader implements AutoCloseable {

    private final Destination destination;
    private final Dialect dialect;
    private final StateTables tables;

    public StateReader(Destination destination) {
        this.destination = destination;
        this.dialect = destination.dialect();
        this.tables = new StateTables(destination);
    }

    /** Whether anything was ever replicated to here; check this before calling anything else. */
    public boolean exists() {
        return tables.exist();
    }

    /** The database: its URL without credentials. */
    public String shownUrl() {
        return destination.shownUrl();
    }

    /** The current holder of the lease; empty if it is free. */
    public Optional<String> holder() {
        return exists() ? Lease.holderOf(destination) : Optional.empty();
    }

    /**
     * @param account as {@link AccountNote} stores it
     * @throws LoadException of kind OTHER_ACCOUNT if this is another account's copy
     */
    public void requireAccount(String account) {
        new AccountNote(destination, account).require();
    }

    public ObjectState read(ReplicatedObject object) {
        return destination
                .read(
                        object.name() + ": the state could not be read",
                        connection -> Statements.query(
                                connection,
                                dialect.statement("read-object"),
                                Map.of("object", object.name()),
                                row -> StateRows.objectState(object.name(), row)))
                .stream()
                .findFirst()
                .orElse(ObjectState.none(object.name()));
    }

    public List<ObjectState> readAll() {
        return query(
                "the state could not be read",
                "read-objects",
                Map.of(),
                row -> StateRows.objectState(row.getString("object"), row));
    }

    /** The last run of each object that had one. */
    public List<RunRecord> lastRuns() {
        return latestRuns(1);
    }

    /** The latest runs of each object, the latest first. */
    public List<RunRecord> latestRuns(int ofEachObject) {
        return query(
                "the runs could not be read", "latest-runs", Map.of("skip", ofEachObject - 1), StateRows::runRecord);
    }

    /** The latest runs of an object, the latest first, including one in progress. */
    public List<RunRecord> runs(String object, int most) {
        return query(
                object + ": the runs could not be read",
                "runs-of-object",
                Map.of("object", object, "most", most),
                StateRows::runRecord);
    }

    /** The latest rejects of an object, the latest first. */
    public List<Rejected> latestRejects(String object, int most) {
        return query(
                object + ": the rejects could not be read",
                "latest-rejects",
                Map.of("object", object, "most", most),
                StateRows::rejected);
    }

    /** Empty if the replica has no such table. */
    public Optional<TableRows> rows(String table) {
        if (!destination.isThere()) {
            return Optional.empty();
        }
        return destination.read(table + ": the rows could not be counted", connection -> {
            boolean counted = destination
                    .schema()
                    .describe(connection, table)
                    .filter(Relation::isReplicas)
                    .isPresent();
            if (!counted) {
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

    @Override
    public void close() {
        destination.close();
    }

    private <T> List<T> query(String doing, String statement, Map<String, ?> parameters, Statements.Reader<T> reader) {
        return destination.read(
                doing, connection -> Statements.query(connection, dialect.statement(statement), parameters, reader));
    }
}
