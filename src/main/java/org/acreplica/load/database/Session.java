package org.acreplica.load.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.acreplica.load.dialect.Dialect;

/**
 * A connection of the pool, for one transaction. If its state is unknown in the end, it is closed instead of returned,
 * which rolls it back.
 */
public final class Session implements AutoCloseable {

    private final HikariDataSource pool;
    private final Dialect dialect;
    private final Runnable beforeCommit;
    private final Connection connection;
    private boolean isUnusable;

    /** @param beforeCommit throws if the transaction must not take effect */
    Session(HikariDataSource pool, Dialect dialect, Runnable beforeCommit) throws SQLException {
        this.pool = pool;
        this.dialect = dialect;
        this.beforeCommit = beforeCommit;
        this.connection = pool.getConnection();
    }

    public Connection connection() {
        return connection;
    }

    /**
     * Begins a transaction with the settings it needs, which end with it: behind a pooler, the next transaction on the
     * same server connection is another client's.
     *
     * <p>After a failed begin, a driver such as SQLite's may believe that a transaction is open.
     */
    public void begin() throws SQLException {
        try {
            connection.setAutoCommit(false);
            String settings = dialect.property("transaction.statement");
            if (!settings.isEmpty()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(settings);
                }
            }
        } catch (SQLException e) {
            abandon();
            throw e;
        }
    }

    public void commit() throws SQLException {
        beforeCommit.run();
        connection.commit();
    }

    /** The original error counts, not one in rolling back. */
    public void rollBack(Throwable reason) {
        if (isUnusable) {
            return;
        }
        try {
            connection.rollback();
        } catch (SQLException e) {
            abandon();
            if (e != reason) {
                reason.addSuppressed(e);
            }
        }
    }

    /** Its state is unknown. */
    public void abandon() {
        isUnusable = true;
    }

    @Override
    public void close() throws SQLException {
        if (isUnusable) {
            pool.evictConnection(connection);
        } else {
            connection.close();
        }
    }
}
