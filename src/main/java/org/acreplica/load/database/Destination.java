package org.acreplica.load.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.acreplica.load.dialect.Dialect;
import org.acreplica.model.row.RowFormat;

/** The database: its connection pool and its dialect. */
public final class Destination implements AutoCloseable {

    /** Work on one connection. */
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Work without a result. */
    public interface Change {
        void on(Connection connection) throws SQLException;
    }

    private final DestinationSettings settings;
    private final Dialect dialect;
    private final SqlErrors errors;
    private final Schema schema;
    private final HikariDataSource pool;
    private final Optional<DatabaseFile> file;

    private Destination(
            DestinationSettings settings, Dialect dialect, HikariDataSource pool, Optional<DatabaseFile> file) {
        this.settings = settings;
        this.dialect = dialect;
        this.errors = new SqlErrors(dialect);
        this.schema = new Schema(settings.schema(), dialect);
        this.pool = pool;
        this.file = file;
    }

    /**
     * Connects without changing anything. A missing file is not created yet, and not connected to.
     *
     * @throws IllegalArgumentException if the URL is malformed or of an unsupported database, or the driver is missing
     * @throws LoadException if the database cannot be reached, or the driver cannot load its library
     */
    public static Destination open(DestinationSettings settings) {
        Dialect dialect = Dialect.of(settings.url(), settings.schema());
        Connector connector = Connector.of(settings, dialect);
        connector.requireLibrary();
        Optional<DatabaseFile> file = DatabaseFile.of(settings.url());
        if (file.isPresent() && file.get().isMissing()) {
            file.get().requireFolder();
        } else {
            connector.tryToConnect();
        }
        return new Destination(settings, dialect, connector.pool(), file);
    }

    public DataSource dataSource() {
        return pool;
    }

    /** The lock to use while the lease is free. */
    public HostLock hostLock() {
        return new HostLock(settings);
    }

    public RowFormat rowFormat() {
        return dialect.rowFormat();
    }

    /** The URL without credentials. */
    public String shownUrl() {
        return settings.shownUrl();
    }

    /** A table's full name: {@code activecampaign.contacts}, or only the name if there are no schemas. */
    public String shownTable(String table) {
        return dialect.hasSchemas() ? settings.schema() + "." + table : table;
    }

    public Dialect dialect() {
        return dialect;
    }

    public SqlErrors errors() {
        return errors;
    }

    public Schema schema() {
        return schema;
    }

    /** Whether the database exists: a file may not have been created yet. */
    public boolean isThere() {
        return file.isEmpty() || !file.get().isMissing();
    }

    /**
     * Executes the work in its own transaction.
     *
     * @param doing for messages: {@code contacts: the table could not be created}
     */
    public <T> T transaction(String doing, Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            begin(connection);
            try {
                T result = work.on(connection);
                commit(connection);
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw errors.explained(doing, e);
        }
    }

    /**
     * Executes a change in its own transaction.
     *
     * @param doing for messages: {@code contacts: the table could not be created}
     */
    public void change(String doing, Change change) {
        transaction(doing, connection -> {
            change.on(connection);
            return true;
        });
    }

    /**
     * Reads without a transaction, so it never waits for a writer.
     *
     * @param doing for messages: {@code the runs could not be read}
     */
    public <T> T read(String doing, Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw errors.explained(doing, e);
        }
    }

    /**
     * Begins a transaction with the settings it needs, which end with it: behind a pooler, the next transaction on the
     * same server connection is another client's.
     *
     * <p>After a failed begin, a driver such as SQLite's may believe that a transaction is open; the connection is not
     * used again.
     */
    public void begin(Connection connection) throws SQLException {
        try {
            connection.setAutoCommit(false);
            String settings = dialect.property("transaction.statement");
            if (!settings.isEmpty()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(settings);
                }
            }
        } catch (SQLException e) {
            pool.evictConnection(connection);
            throw e;
        }
    }

    /** Commits; for a file, checks that its name still points to the same file. */
    public void commit(Connection connection) throws SQLException {
        file.ifPresent(DatabaseFile::requireSame);
        connection.commit();
    }

    /** A connection that cannot roll back is not used again; the original error counts. */
    public void rollBack(Connection connection, Throwable reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            pool.evictConnection(connection);
            if (e != reason) {
                reason.addSuppressed(e);
            }
        }
    }

    /**
     * Tries what replication will do, and undoes it: creates the schema and a table.
     *
     * @throws LoadException if any of it is not allowed
     */
    public void tryToWrite() {
        if (!isThere()) {
            // Write access to the folder was checked on opening.
            return;
        }
        WriteCheck check = new WriteCheck(dialect, schema);
        try {
            change(shownUrl() + " cannot be written", check::on);
        } catch (LoadException e) {
            throw check.explained(e);
        }
    }

    /** Called before the first permanent write: creates a missing file. */
    public void keep() {
        if (!isThere()) {
            file.get().create();
            try (Connection connection = pool.getConnection()) {
                file.get().keepPrivate();
            } catch (SQLException e) {
                throw errors.explained(shownUrl() + " cannot be made", e);
            }
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
