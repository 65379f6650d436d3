package org.acreplica.load.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.acreplica.load.database.LoadException.Kind;
import org.acreplica.model.RowFormat;

/** The database: its pool of connections, and how it spells things. */
public final class Destination implements AutoCloseable {

    /** Work on one connection. */
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private final DestinationSettings settings;
    private final Dialect dialect;
    private final SqlErrors errors;
    private final HikariDataSource pool;
    private final Optional<DatabaseFile> file;

    private Destination(
            DestinationSettings settings, Dialect dialect, HikariDataSource pool, Optional<DatabaseFile> file) {
        this.settings = settings;
        this.dialect = dialect;
        this.errors = new SqlErrors(dialect);
        this.pool = pool;
        this.file = file;
    }

    /**
     * Connects, and changes nothing. A file that is missing is not made yet, and not connected to.
     *
     * @throws IllegalArgumentException when the URL is of a database that is not supported or malformed, or its driver is
     *     missing
     * @throws LoadException when the database can not be reached
     */
    public static Destination open(DestinationSettings settings) {
        Dialect dialect = Dialect.of(settings.url(), settings.schema());
        Connector connector = Connector.of(settings, dialect);
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

    /** For as long as nobody holds the lease. */
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

    /** Where somebody finds a table: {@code activecampaign.contacts}, or the name alone where there are no schemas. */
    public String shownTable(String table) {
        return dialect.hasSchemas() ? settings.schema() + "." + table : table;
    }

    public Dialect dialect() {
        return dialect;
    }

    public SqlErrors errors() {
        return errors;
    }

    String schema() {
        return settings.schema();
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
     * Reads without a transaction, so that nobody who writes is waited for.
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

    /** A connection that did not begin may believe that it did, as SQLite's does, and is not used again. */
    public void begin(Connection connection) throws SQLException {
        try {
            connection.setAutoCommit(false);
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

    /** A connection that can not roll back is not used again. What led to the rollback is what counts. */
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

    public boolean hasTable(Connection connection, String table) throws SQLException {
        return !columnsOf(connection, table).isEmpty();
    }

    /** The columns that the table has in the database; empty where there is no such table. */
    public TreeSet<String> columnsOf(Connection connection, String table) throws SQLException {
        TreeSet<String> columns = new TreeSet<>();
        DatabaseMetaData meta = connection.getMetaData();
        String catalog =
                dialect.property("schema.kind").equals("catalog") ? settings.schema() : connection.getCatalog();
        String schema = dialect.property("schema.kind").equals("schema") ? settings.schema() : null;
        try (ResultSet rows = meta.getColumns(catalog, escaped(meta, schema), escaped(meta, table), null)) {
            while (rows.next()) {
                columns.add(rows.getString("COLUMN_NAME"));
            }
        }
        return columns;
    }

    /**
     * Creates the schema where there are schemas and this one is missing.
     *
     * @return whether it was missing
     */
    public boolean createSchema(Connection connection) throws SQLException {
        boolean missing = dialect.hasSchemas() && !hasSchema(connection);
        if (missing) {
            Statements.update(connection, dialect.statement("create-schema"), Map.of());
        }
        return missing;
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
        try {
            transaction(shownUrl() + " can not be written", this::tryToWrite);
        } catch (LoadException e) {
            boolean fileIsRefused = e.kind() == Kind.REFUSED && !dialect.hasSchemas();
            throw fileIsRefused
                    ? new LoadException(
                            e.kind(),
                            e.getMessage() + ". Its user has to be allowed to write the file and its folder",
                            e)
                    : e;
        }
    }

    private Object tryToWrite(Connection connection) throws SQLException {
        boolean created = createSchema(connection);
        Statements.update(connection, dialect.statement("try-create-table"), Map.of());
        Statements.update(connection, dialect.statement("try-drop-table"), Map.of());
        connection.rollback();
        if (created && dialect.is("ddl.commits") && isEmpty(connection)) {
            Statements.update(connection, dialect.statement("drop-schema"), Map.of());
        }
        return null;
    }

    /** Something is going to be written that stays: a missing file is made. */
    public void keep() {
        if (!isThere()) {
            file.get().create();
            try (Connection connection = pool.getConnection()) {
                file.get().keepPrivate();
            } catch (SQLException e) {
                throw errors.explained(shownUrl() + " can not be made", e);
            }
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    /** Whether nobody has made a table in the schema meanwhile. */
    private boolean isEmpty(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(settings.schema(), null, "%", null)) {
            return !tables.next();
        }
    }

    private boolean hasSchema(Connection connection) throws SQLException {
        boolean catalogs = dialect.property("schema.kind").equals("catalog");
        DatabaseMetaData meta = connection.getMetaData();
        try (ResultSet rows = catalogs ? meta.getCatalogs() : meta.getSchemas()) {
            while (rows.next()) {
                if (rows.getString(1).equals(settings.schema())) {
                    return true;
                }
            }
            return false;
        }
    }

    private static String escaped(DatabaseMetaData meta, String name) throws SQLException {
        return name == null ? null : name.replace("_", meta.getSearchStringEscape() + "_");
    }
}
