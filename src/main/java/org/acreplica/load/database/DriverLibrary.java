package org.acreplica.load.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.acreplica.load.database.LoadException.Kind;
import org.acreplica.load.dialect.Dialect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.JDBC;

/** The native library in some drivers. */
final class DriverLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(DriverLibrary.class);

    /** How the attempts of this process ended, by URL: what failed once would fail again, and for a less telling reason. */
    private static final Map<String, Optional<Throwable>> ATTEMPTS = new ConcurrentHashMap<>();

    private DriverLibrary() {}

    /**
     * Makes the driver load it, by opening a database in memory, so that problems show before anything is read, even if the
     * file does not exist yet. Waits for an attempt in progress.
     *
     * @throws LoadException if the system does not allow it
     */
    static void require(DestinationSettings settings, Dialect dialect) {
        String memory = dialect.property("url.memory");
        if (memory.isEmpty()) {
            return;
        }
        Optional<Throwable> failure = ATTEMPTS.computeIfAbsent(memory, DriverLibrary::load);
        if (failure.isPresent()) {
            throw new LoadException(
                    Kind.REFUSED,
                    settings.shownUrl() + ": its driver cannot load its library: "
                            + TemporaryFolder.libraryFault().orElseGet(() -> Reasons.innermost(failure.get())) + ". "
                            + TemporaryFolder.REMEDY,
                    failure.get());
        }
    }

    private static Optional<Throwable> load(String memory) {
        if (memory.startsWith(JDBC.PREFIX)) {
            SqliteLibrary.load();
        }
        try (Connection connection = DriverManager.getConnection(memory)) {
            LOG.debug("{} is loaded", connection.getMetaData().getDriverName());
            return Optional.empty();
        } catch (SQLException | LinkageError | RuntimeException e) {
            return Optional.of(e);
        }
    }
}
