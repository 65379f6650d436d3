package org.acreplica.load.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.acreplica.load.dialect.Dialect;
import org.acreplica.model.row.RowFormat;

/** The database: its pool of connections, and how it spells things. */
public final class Destination implements AutoCloseable {

    /** Work on one connection. */
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Work that has no result. */
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
     * Connects, and changes nothing. A file that is missing is not made yet, and not connected to.
     *
     * @throws IllegalArgumentException when the URL is of a database that is not supported or malformed, or its driver is
     *     missing
     * @throws LoadException when the database cannot be reached, or its driver cannot load its library
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

    /** While the lease is free. */
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

    /** Where a user finds a table: {@code activecampaign.contacts}, or the name alone where there are no schemas. */
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

    /** Whether there is a database: a file may not be made yet. */
    public boolean isThere() {
        return file.isEmpty() || !file.get().isMissing();
    }

    /**
     * Does the work in a transaction of its own.
     *
     * @param doing in messages: {@code contacts: the table could not be created}
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
     * Changes something in a transaction of its own.
     *
     * @param doing in messages: {@code contacts: the table could not be created}
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
     * @param doing in messages: {@code the runs could not be read}
     */
    public <T> T read(String doing, Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw errors.explained(doing, e);
        }
    }

    /**
     * Begins a transaction with the settings that it needs. They end with it: behind a pooler the next transaction on the
     * same connection to the server is another client's.
     *
     * <p>A connection that did not begin may believe that it did, as SQLite's does, and is not used again.
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

    /** Commits what was written to the file that is there by that name, where it is a file. */
    public void commit(Connection connection) throws SQLException {
        file.ifPresent(DatabaseFile::requireSame);
        connection.commit();
    }

    /** A connection that cannot roll back is not used again. What led to the rollback is what counts. */
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
     * Tries what replication will do, and takes it back: the schema and a table are created.
     *
     * @throws LoadException when something of it is not allowed
     */
    public void tryToWrite() {
        if (!isThere()) {
            // That its folder can be written was tried when it was opened.
            return;
        }
        WriteCheck check = new WriteCheck(dialect, schema);
        try {
            change(shownUrl() + " cannot be written", check::on);
        } catch (LoadException e) {
            throw check.explained(e);
        }
    }

    /** Something is going to be written that stays: a missing file is made. */
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
