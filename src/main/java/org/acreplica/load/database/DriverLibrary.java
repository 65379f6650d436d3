package org.acreplica.load.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.acreplica.load.database.LoadException.Kind;
import org.acreplica.load.dialect.Dialect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.JDBC;

/** The native library in some drivers. */
final class DriverLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(DriverLibrary.class);

    /** The first failures by URL: later attempts fail for another reason, namely that there was a first one. */
    private static final Map<String, LoadException> FAILURES = new HashMap<>();

    private DriverLibrary() {}

    /**
     * Makes the driver load it, by opening a database in memory, so that problems show before anything is read, even if the
     * file does not exist yet.
     *
     * @throws LoadException if the system does not allow it
     */
    static synchronized void require(DestinationSettings settings, Dialect dialect) {
        String memory = dialect.property("url.memory");
        if (memory.isEmpty()) {
            return;
        }
        LoadException earlier = FAILURES.get(memory);
        if (earlier != null) {
            throw earlier;
        }
        if (memory.startsWith(JDBC.PREFIX)) {
            SqliteLibrary.load();
        }
        try (Connection connection = DriverManager.getConnection(memory)) {
            LOG.debug("{} is loaded", connection.getMetaData().getDriverName());
        } catch (SQLException | LinkageError | RuntimeException e) {
            LoadException failure = new LoadException(
                    Kind.REFUSED,
                    settings.shownUrl() + ": its driver cannot load its library: "
                            + TemporaryFolder.libraryFault().orElseGet(() -> Reasons.innermost(e)) + ". "
                            + TemporaryFolder.REMEDY,
                    e);
            FAILURES.put(memory, failure);
            throw failure;
        }
    }
}
