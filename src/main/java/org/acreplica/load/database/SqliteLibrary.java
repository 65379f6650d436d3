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

    /** System properties that tell the driver where the library is, and where to unpack it. */
    private static final String FOLDER = "org.sqlite.lib.path";

    private static final String UNPACK_FOLDER = "org.sqlite.tmpdir";

    private SqliteLibrary() {}

    /**
     * Unpacks and loads it: the driver would compare what it has unpacked byte by byte, which takes a tenth of a short
     * command. If that fails, or the user has chosen a folder, the driver makes its own attempt with the first connection,
     * and reports why.
     */
    static synchronized void load() {
        String name = LibraryLoaderUtil.getNativeLibName();
        if (System.getProperty(FOLDER) != null || System.getProperty(UNPACK_FOLDER) != null || isKept(name)) {
            return;
        }
        String packaged = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream library = SQLiteJDBCLoader.class.getResourceAsStream(packaged)) {
            if (library != null) {
                loadFrom(library, name);
            }
        } catch (Exception e) {
            LOG.debug("SQLite's library is left to its driver: {}", e.toString());
        }
    }

    private static void loadFrom(InputStream library, String name) throws Exception {
        Path folder = Files.createTempDirectory(TemporaryFolder.path(), "activecampaign-replica-");
        Path copy = folder.resolve(name);
        try {
            Files.copy(library, copy);
            System.setProperty(FOLDER, folder.toString());
            SQLiteJDBCLoader.initialize();
        } finally {
            System.clearProperty(FOLDER);
            Files.deleteIfExists(copy);
            Files.deleteIfExists(folder);
        }
    }

    /** Windows does not delete a library that is in use; the driver does so at a later start. */
    private static boolean isKept(String name) {
        return name.endsWith(".dll");
    }
}
