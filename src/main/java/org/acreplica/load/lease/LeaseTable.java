package org.acreplica.load.lease;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.Statements;
import org.acreplica.load.dialect.Dialect;

/** The row of {@code _replica_lease}; times are seconds of the database's own clock. */
final class LeaseTable {

    record Row(String holder, long until, long now) {
        boolean isOver() {
            return until < now;
        }
    }

    private final Destination destination;
    private final Dialect dialect;
    private final String holder;
    private final long seconds;

    /** @param seconds the term that the holder writes */
    LeaseTable(Destination destination, String holder, long seconds) {
        this.destination = destination;
        this.dialect = destination.dialect();
        this.holder = holder;
        this.seconds = seconds;
    }

    /** Empty when it is free. */
    static Optional<Row> read(Destination destination) {
        List<Row> rows = destination.transaction(
                "the lease could not be read",
                connection -> Statements.query(
                        connection,
                        destination.dialect().statement("read-lease"),
                        Map.of(),
                        row -> new Row(row.getString("holder"), row.getLong("held_until"), row.getLong("now"))));
        return rows.stream().findFirst();
    }

    Optional<Row> read() {
        return read(destination);
    }

    /**
     * @param unmoved a holder considered dead because it has not renewed for too long
     * @return whether the lease is ours now
     */
    boolean take(Optional<String> unmoved) {
        update("insert-lease", Map.of("holder", holder, "seconds", seconds));
        String dead = read().map(Row::holder)
                .filter(now -> ProcessName.isDead(now) || unmoved.equals(Optional.of(now)))
                .orElse(holder);
        update("take-lease", Map.of("holder", holder, "dead", dead, "seconds", seconds));
        return isOurs();
    }

    /** @return whether the lease is still ours */
    boolean renew() {
        update("renew-lease", Map.of("holder", holder, "seconds", seconds));
        return isOurs();
    }

    void giveBack() {
        update("return-lease", Map.of("holder", holder));
    }

    /** Read back, because some drivers do not count rows that an update left unchanged. */
    private boolean isOurs() {
        return read().filter(row -> row.holder().equals(holder)).isPresent();
    }

    private void update(String statement, Map<String, Object> parameters) {
        destination.transaction(
                "the lease could not be written",
                connection -> Statements.update(connection, dialect.statement(statement), parameters));
    }
}
