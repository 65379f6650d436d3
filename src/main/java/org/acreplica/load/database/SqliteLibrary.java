package org.acreplica.load.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;
import org.sqlite.util.OSInfo;

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
    static void load() {
        String name = LibraryLoaderUtil.getNativeLibName();
        if (System.getProperty(FOLDER) != null || System.getProperty(UNPACK_FOLDER) != null || isKept(name)) {
            return;
        }
        try (InputStream library = SQLiteJDBCLoader.class.getResourceAsStream("native/" + platform() + "/" + name)) {
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
            // Otherwise the driver looks through the whole temporary folder for what former starts have left.
            System.setProperty(UNPACK_FOLDER, folder.toString());
            SQLiteJDBCLoader.initialize();
        } finally {
            System.clearProperty(FOLDER);
            System.clearProperty(UNPACK_FOLDER);
            delete(folder);
        }
    }

    /** With what the driver has unpacked into it, if it could not load our copy. */
    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /**
     * The driver's folder for this platform. On Linux without the driver's test for Android, which starts a process: there,
     * the library does not load, and the driver's own attempt follows.
     */
    private static String platform() {
        return System.getProperty("os.name").equals("Linux")
                ? (OSInfo.isMusl() ? "Linux-Musl/" : "Linux/") + OSInfo.getArchName()
                : OSInfo.getNativeLibFolderPathForCurrentOS();
    }

    /** Windows does not delete a library that is in use; the driver does so at a later start. */
    private static boolean isKept(String name) {
        return name.endsWith(".dll");
    }
}
