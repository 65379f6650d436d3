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
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.acreplica.load.LoadException.Kind;

/** The file of an SQLite URL. */
public final class SqliteFile {

    private static final String PREFIX = "jdbc:sqlite:";

    private SqliteFile() {}

    /** Empty for other databases and for one in memory. */
    public static Optional<Path> of(String url) {
        if (!url.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String name = url.substring(PREFIX.length()).replaceFirst("\\?.*$", "").replaceFirst("^file:", "");
        return name.isEmpty() || name.startsWith(":") ? Optional.empty() : Optional.of(Path.of(name));
    }

    /**
     * Creates a missing file so that its owner alone may read it: SQLite itself would leave that to the umask.
     *
     * @return the file, if it was created here
     */
    static Optional<Path> createIfMissing(String url) {
        Optional<Path> file = of(url);
        if (file.isEmpty() || Files.exists(file.get())) {
            return Optional.empty();
        }
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owner = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
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

    /** Removes a file that nothing was written to, and what SQLite put beside it. */
    static void remove(Path file) {
        for (String suffix : List.of("", "-wal", "-shm", "-journal")) {
            try {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
