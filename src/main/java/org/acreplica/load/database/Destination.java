package org.acreplica.load.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.acreplica.load.dialect.Dialect;
import org.acreplica.model.row.RowFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

    private static final Logger LOG = LoggerFactory.getLogger(Destination.class);

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
        DriverLibrary.require(settings, dialect);
        Optional<DatabaseFile> file = DatabaseFile.of(settings.url());
        if (file.isPresent() && file.get().isMissing()) {
            file.get().requireWritableFolder();
        } else {
            dialect = connector.tryToConnect();
        }
        return new Destination(settings, dialect, connector.pool(), file);
    }

    /** Loads the driver's library ahead, if it has one. Problems are left to {@link #open}. */
    public static void preload(DestinationSettings settings) {
        try {
            DriverLibrary.require(settings, Dialect.of(settings.url(), settings.schema()));
        } catch (IllegalArgumentException | LoadException e) {
            LOG.debug("Driver not loaded ahead: {}", e.getMessage());
        }
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
        try (Session session = session()) {
            session.begin();
            try {
                T result = work.on(session.connection());
                session.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                session.rollBack(e);
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
     * A connection for one transaction. Before its commit, it is checked that the name of a database file still points to
     * the same file.
     */
    public Session session() throws SQLException {
        return new Session(pool, dialect, () -> file.ifPresent(DatabaseFile::requireSame));
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
