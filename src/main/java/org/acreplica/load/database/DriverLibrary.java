package org.acreplica.load.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.acreplica.load.database.LoadException.Kind;
import org.acreplica.load.dialect.Dialect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.JDBC;

/** The native library in some drivers. */
final class DriverLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(DriverLibrary.class);

    private DriverLibrary() {}

    /**
     * Makes the driver load it, by opening a database in memory, so that problems show before anything is read, even if the
     * file does not exist yet.
     *
     * @throws LoadException if the system does not allow it
     */
    static void require(DestinationSettings settings, Dialect dialect) {
        String memory = dialect.property("url.memory");
        if (memory.isEmpty()) {
            return;
        }
        if (memory.startsWith(JDBC.PREFIX)) {
            SqliteLibrary.load();
        }
        try (Connection connection = DriverManager.getConnection(memory)) {
            LOG.debug("{} is loaded", connection.getMetaData().getDriverName());
        } catch (SQLException | LinkageError | RuntimeException e) {
            throw new LoadException(
                    Kind.REFUSED,
                    settings.shownUrl() + ": its driver cannot load its library: "
                            + TemporaryFolder.libraryFault().orElseGet(() -> Reasons.innermost(e)) + ". "
                            + TemporaryFolder.REMEDY,
                    e);
        }
    }
}
