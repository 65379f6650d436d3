package org.acreplica.load.database;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/** The native library in SQLite's driver. */
final class SqliteLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteLibrary.class);

    /** The system property that tells the driver where the library is. */
    private static final String FOLDER = "org.sqlite.lib.path";

    private SqliteLibrary() {}

    /**
     * Loads it from a copy of its own, once per process: the driver would compare its copy byte by byte, which takes a tenth
     * of a short command. If that fails, the driver makes its own attempt with the first connection, and reports why.
     */
    static synchronized void load() {
        String name = LibraryLoaderUtil.getNativeLibName();
        String packaged = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream library = SQLiteJDBCLoader.class.getResourceAsStream(packaged)) {
            if (library != null && System.getProperty(FOLDER) == null) {
                Path folder = Files.createTempDirectory(TemporaryFolder.path(), "activecampaign-replica-");
                Path copy = folder.resolve(name);
                try {
                    Files.copy(library, copy);
                    System.setProperty(FOLDER, folder.toString());
                    SQLiteJDBCLoader.initialize();
                } finally {
                    System.clearProperty(FOLDER);
                    delete(copy);
                    delete(folder);
                }
            }
        } catch (Exception e) {
            LOG.debug("SQLite's library is left to its driver: {}", e.toString());
        }
    }

    /** Windows deletes no library that is in use. */
    private static void delete(Path path) {
        if (!path.toFile().delete()) {
            path.toFile().deleteOnExit();
        }
    }
}
