package org.acreplica.load.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acreplica.load.database.LoadException.Kind;
import org.acreplica.load.dialect.Dialect;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates connections according to settings and dialect. */
final class Connector {

    private static final Logger LOG = LoggerFactory.getLogger(Connector.class);
    private static final long CONNECTION_TIMEOUT_MILLIS = 10_000;
    private static final long IDLE_MILLIS = 60_000;

    private final DestinationSettings settings;
    private final Dialect dialect;
    private final String url;
    private final Properties properties;

    private Connector(DestinationSettings settings, Dialect dialect, String url, Properties properties) {
        this.settings = settings;
        this.dialect = dialect;
        this.url = url;
        this.properties = properties;
    }

    /**
     * @throws IllegalArgumentException if the URL is malformed, its driver is missing, or the database would have the
     *     same name as its schema, which the database cannot tell apart
     */
    static Connector of(DestinationSettings settings, Dialect dialect) {
        Properties properties = new Properties();
        addUnstated(properties, settings, dialect.propertiesUnder("driver."));
        settings.username().ifPresent(name -> properties.setProperty("user", name));
        settings.password().ifPresent(password -> properties.setProperty("password", password));
        String url = withWord(settings.url(), dialect.property("url.word"));
        checkDriver(url, dialect);
        checkName(url, settings.schema(), dialect);
        return new Connector(settings, dialect, url, properties);
    }

    /**
     * Connects once, and tells the driver what only the server knows.
     *
     * @return the dialect for what the user may do
     * @throws LoadException if the database cannot be reached, is too old, or cannot hold all text
     */
    Dialect tryToConnect() {
        try (Connection connection = DriverManager.getConnection(url, properties)) {
            DatabaseMetaData meta = connection.getMetaData();
            Version oldest = Version.of(dialect.property("version.oldest"));
            if (Version.of(meta.getDatabaseProductVersion()).isOlderThan(oldest)) {
                throw new LoadException(
                        Kind.REFUSED,
                        meta.getDatabaseProductName() + " " + meta.getDatabaseProductVersion() + " is too old; version "
                                + dialect.property("version.oldest") + " or later is needed");
            }
            requireEncoding(connection);
            tellDriverOfLimit(connection);
            tellDriverOfPooler(connection);
            return permitted(connection);
        } catch (SQLException e) {
            LoadException explained = new SqlErrors(dialect).explained(settings.shownUrl() + " cannot be reached", e);
            throw new LoadException(explained.kind(), settings.shown(explained.getMessage()), e);
        }
    }

    /** Connections are created on demand. */
    HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setPoolName("destination");
        config.setJdbcUrl(url);
        config.setDataSourceProperties(properties);
        config.setMaximumPoolSize(dialect.number("pool.size"));
        config.setMinimumIdle(0);
        config.setIdleTimeout(IDLE_MILLIS);
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        config.setInitializationFailTimeout(-1);
        dialect.connectionStatement().ifPresent(config::setConnectionInitSql);
        if (!dialect.property("transaction.isolation").isEmpty()) {
            config.setTransactionIsolation(dialect.property("transaction.isolation"));
        }
        return new HikariDataSource(config);
    }

    /** Options in the URL take precedence. */
    private static void addUnstated(Properties properties, DestinationSettings settings, Map<String, String> more) {
        more.forEach((name, value) -> {
            if (!settings.url().matches(".*[?&;]" + Pattern.quote(name) + "=.*")) {
                properties.setProperty(name, value);
            }
        });
    }

    private static String withWord(String url, String word) {
        if (word.isEmpty() || url.contains(word)) {
            return url;
        }
        return url + (url.contains("?") ? "&" : "?") + word;
    }

    private void requireEncoding(Connection connection) throws SQLException {
        String query = dialect.property("encoding");
        String encoding = query.isEmpty() ? "" : text(connection, query);
        if (!encoding.matches(dialect.property("encoding.taken"))) {
            throw new LoadException(
                    Kind.REFUSED,
                    settings.shownUrl() + " has the encoding " + encoding + ", which cannot hold every character. "
                            + dialect.property("encoding.remedy"));
        }
    }

    private void tellDriverOfLimit(Connection connection) throws SQLException {
        String query = dialect.property("limit.packet");
        if (!query.isEmpty()) {
            properties.setProperty(dialect.property("limit.packet.property"), text(connection, query));
        }
    }

    private Dialect permitted(Connection connection) throws SQLException {
        Optional<Dialect> withoutStage = dialect.withoutStage();
        if (withoutStage.isEmpty()) {
            return dialect;
        }
        if (text(connection, dialect.property("stage.replicated")).equals("1")) {
            LOG.debug("The server would replicate temporary tables; rows are sent as literals");
            return withoutStage.get();
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(dialect.connectionStatement().orElseThrow());
            statement.execute(dialect.stage("create-stage", List.of()));
            return dialect;
        } catch (SQLException e) {
            Kind kind = new SqlErrors(dialect).explained("temporary table", e).kind();
            if (kind == Kind.UNAVAILABLE || kind == Kind.SCHEMA) {
                LOG.debug("Whether temporary tables can be created is not known yet: {}", e.getMessage());
                return dialect;
            }
            LOG.info(
                    "Temporary tables cannot be created; rows are sent as literals, which takes longer: {}",
                    e.getMessage());
            return withoutStage.get();
        }
    }

    /** A pooler reports an invented process id instead of the server's. */
    private void tellDriverOfPooler(Connection connection) throws SQLException {
        String query = dialect.property("server.process");
        if (query.isEmpty() || !connection.isWrapperFor(PGConnection.class)) {
            return;
        }
        int told = connection.unwrap(PGConnection.class).getBackendPID();
        if (!text(connection, query).equals(Integer.toString(told))) {
            LOG.debug("Connection pooler detected; prepared statements disabled");
            addUnstated(properties, settings, dialect.propertiesUnder("pooled."));
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /**
     * Drivers accept URLs they can parse; one driver would query the database for missing values, which is not done
     * here.
     */
    private static void checkDriver(String url, Dialect dialect) {
        boolean asksDatabase = dialect.property("url.check").equals("prefix");
        boolean taken = DriverManager.drivers().anyMatch(driver -> {
            try {
                return driver.acceptsURL(url)
                        && (asksDatabase || driver.getPropertyInfo(url, new Properties()) != null);
            } catch (SQLException e) {
                // Its driver cannot read it either; the driver's message may contain a password.
                return false;
            }
        });
        if (!taken) {
            throw new IllegalArgumentException("malformed URL or missing driver. Put the driver next to the jar: "
                    + "java -cp 'activecampaign-replica.jar:drivers/*' org.acreplica.Application");
        }
    }

    private static void checkName(String url, String schema, Dialect dialect) {
        Matcher named = Pattern.compile(dialect.property("url.catalog")).matcher(url);
        if (named.matches() && named.group(1).equalsIgnoreCase(schema)) {
            throw new IllegalArgumentException("a file of that name makes the database \"" + named.group(1)
                    + "\", which cannot be told apart from its schema \"" + schema
                    + "\". Rename the file, for example to replica.duckdb, or set destination.schema");
        }
    }
}
