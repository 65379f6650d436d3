package org.acreplica.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acreplica.load.LoadException.Kind;

/** The file of a URL of SQLite or DuckDB. */
public final class DatabaseFile {

    private static final String SQLITE = "jdbc:sqlite:";
    private static final String DUCKDB = "jdbc:duckdb:";
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private DatabaseFile() {}

    /** Empty for other databases and for one in memory. */
    public static Optional<Path> of(String url) {
        if (!url.startsWith(SQLITE) && !url.startsWith(DUCKDB)) {
            return Optional.empty();
        }
        String name = url.substring(SQLITE.length()).replaceFirst("[?;].*$", "").replaceFirst("^file:", "");
        return name.isEmpty() || name.startsWith(":") ? Optional.empty() : Optional.of(Path.of(name));
    }

    /**
     * Creates a missing file so that its owner alone may read it: SQLite itself would leave that to the umask.
     *
     * @return the file, if it was missing
     */
    static Optional<Path> createIfMissing(String url) {
        Optional<Path> file = of(url);
        if (file.isEmpty() || Files.exists(file.get())) {
            return Optional.empty();
        }
        if (url.startsWith(DUCKDB)) {
            // It takes no empty file; it makes its own, which is kept private as soon as it is there.
            return file;
        }
        FileAttribute<?>[] owner = isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                : new FileAttribute<?>[0];
        try {
            Files.createFile(file.get(), owner);
            return file;
        } catch (FileAlreadyExistsException e) {
            // Another process was faster; it set the same permissions.
            return Optional.empty();
        } catch (NoSuchFileException e) {
            throw new LoadException(
                    Kind.UNAVAILABLE, file.get() + " can not be created: there is no such folder. Create it first", e);
        } catch (AccessDeniedException e) {
            throw new LoadException(
                    Kind.UNAVAILABLE, file.get() + " can not be created: this user may not write to the folder", e);
        } catch (IOException e) {
            throw new LoadException(Kind.UNAVAILABLE, file.get() + " can not be created: " + e, e);
        }
    }

    /** Lets the file's owner alone read it. */
    static void keepPrivate(Path file) {
        if (isPosix() && Files.exists(file)) {
            try {
                Files.setPosixFilePermissions(file, OWNER);
            } catch (IOException e) {
                throw new LoadException(Kind.UNAVAILABLE, file + " can not be kept from others: " + e, e);
            }
        }
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    /** Removes a file that nothing was written to, and what its database put beside it. */
    static void remove(Path file) {
        for (String suffix : List.of("", "-wal", "-shm", "-journal", ".wal")) {
            try {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
