package org.acreplica.load.state;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.LoadException;
import org.acreplica.load.database.LoadException.Kind;
import org.acreplica.load.database.Statements;

/**
 * The account whose copy a destination holds: recorded by the first run, and compared before the first request. If
 * another one is accepted, each object counts as mixed until it has been read in full from the new one.
 */
public final class AccountNote {

    private static final String PRESENT = "*";
    private static final String FORMER = "*former";

    private final Destination destination;
    private final String account;

    /** @param account its host, plus the port if it is not the default */
    public AccountNote(Destination destination, String account) {
        this.destination = destination;
        this.account = account;
    }

    /** @throws LoadException of kind OTHER_ACCOUNT if the destination holds another account's copy */
    public void require() {
        Optional<String> other = other();
        if (other.isPresent()) {
            throw new LoadException(
                    Kind.OTHER_ACCOUNT,
                    destination.shownUrl() + " already holds a copy of " + other.get() + ", but activecampaign.url is "
                            + account + ". No request was made, nothing was written. Give this account a destination of"
                            + " its own, or let it replace the other one: sync --accept-account");
        }
    }

    public boolean isOther() {
        return other().isPresent();
    }

    /** Records the account if none is recorded. */
    public void keep(Connection connection) throws SQLException {
        insert(connection, PRESENT, account);
    }

    /** Replaces the account. Resets cursors and positions, and the ids that reads of the other account missed. */
    public void replace(Connection connection) throws SQLException {
        String former = read(connection, PRESENT).get(0);
        for (String statement : List.of(
                "forget-accounts",
                "forget-all-positions",
                "forget-all-seen",
                "forget-all-missed",
                "forget-view-columns",
                "forget-views")) {
            Statements.update(connection, destination.dialect().statement(statement), Map.of());
        }
        insert(connection, PRESENT, account);
        insert(connection, FORMER, former);
    }

    /** Whether the object's table may still hold rows of an earlier account. */
    public boolean isMixed(Connection connection, String object) throws SQLException {
        return !read(connection, FORMER).isEmpty() && read(connection, object).isEmpty();
    }

    private Optional<String> other() {
        if (!destination.isThere()) {
            return Optional.empty();
        }
        return destination.read(
                "the account in the destination could not be read",
                connection -> hasTable(connection)
                        ? read(connection, PRESENT).stream()
                                .filter(noted -> !noted.equals(account))
                                .findFirst()
                        : Optional.empty());
    }

    /** Version 1 had no such table. */
    private boolean hasTable(Connection connection) throws SQLException {
        return destination.schema().has(connection, "_replica_accounts");
    }

    private void insert(Connection connection, String name, String value) throws SQLException {
        Statements.update(
                connection, destination.dialect().statement("insert-account"), Map.of("name", name, "account", value));
    }

    private List<String> read(Connection connection, String name) throws SQLException {
        return Statements.query(
                connection,
                destination.dialect().statement("read-account"),
                Map.of("name", name),
                row -> row.getString("account"));
    }
}
