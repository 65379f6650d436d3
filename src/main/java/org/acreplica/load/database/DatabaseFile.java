package org.acreplica.load.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.acreplica.load.database.LoadException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The file of an SQLite or DuckDB database. A missing file is created by the first write, never by reading, and is
 * never removed: another process may be using it.
 */
public final class DatabaseFile {

    private static final String SQLITE = "jdbc:sqlite:";
    private static final String DUCKDB = "jdbc:duckdb:";
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private final Path path;
    private final boolean makesItself;
    private volatile boolean there;

    /** Null until first requested. */
    private volatile @Nullable Object identity;

    private DatabaseFile(Path path, boolean makesItself) {
        this.path = path;
        this.makesItself = makesItself;
        this.there = Files.exists(path);
    }

    /** Empty for other databases and for databases in memory. */
    public static Optional<DatabaseFile> of(String url) {
        if (!url.startsWith(SQLITE) && !url.startsWith(DUCKDB)) {
            return Optional.empty();
        }
        String name = url.substring((url.startsWith(SQLITE) ? SQLITE : DUCKDB).length())
                .replaceFirst("[?;].*$", "")
                .replaceFirst("^file:", "");
        return name.isEmpty() || name.startsWith(":")
                ? Optional.empty()
                : Optional.of(new DatabaseFile(Path.of(name), url.startsWith(DUCKDB)));
    }

    public boolean isMissing() {
        there = there || Files.exists(path);
        return !there;
    }

    Path path() {
        return path;
    }

    /**
     * Checks whether the file could be created.
     *
     * @throws LoadException if its folder is missing or not writable
     */
    void requireWritableFolder() {
        Path folder = path.toAbsolutePath().getParent();
        try {
            Files.delete(Files.createTempFile(folder, ".activecampaign-replica-", ".tmp"));
        } catch (IOException e) {
            throw notCreated(e);
        }
    }

    /**
     * Checks that a file may be missing because nothing was replicated yet. Writes nothing.
     *
     * @throws LoadException if its folder is missing
     */
    void requireFolder() {
        Path folder = path.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw notCreated(new NoSuchFileException(folder.toString()));
        }
    }

    /**
     * Creates a missing file readable only by its owner: SQLite would leave that to the umask. DuckDB rejects an empty
     * file and creates its own, which is {@link #keepPrivate() kept private} as soon as it exists.
     */
    void create() {
        there = true;
        if (makesItself) {
            return;
        }
        FileAttribute<?>[] owner = isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
                : new FileAttribute<?>[0];
        try {
            Files.createFile(path, owner);
        } catch (FileAlreadyExistsException e) {
            // Another process was faster, and set the same permissions.
            return;
        } catch (IOException e) {
            throw notCreated(e);
        }
    }

    /** Lets the file's owner alone read it. */
    void keepPrivate() {
        if (isPosix() && Files.exists(path)) {
            try {
                Files.setPosixFilePermissions(path, OWNER);
            } catch (IOException e) {
                throw new LoadException(Kind.UNAVAILABLE, path + ": could not restrict file permissions: " + e, e);
            }
        }
    }

    /**
     * Writes go to the file that was opened, wherever its name points now.
     *
     * @throws LoadException if the name points to no file, or to another one than before
     */
    void requireSame() {
        Object now = key();
        if (identity == null) {
            identity = now;
        }
        if (now == null || !now.equals(identity)) {
            throw new LoadException(
                    Kind.HELD, path + (now == null ? " was removed" : " was replaced") + " while in use. Start again");
        }
    }

    /** Null if there is no file; the path if the system has no file keys. */
    private @Nullable Object key() {
        try {
            Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
            return key == null ? path : key;
        } catch (IOException e) {
            return null;
        }
    }

    private LoadException notCreated(IOException e) {
        String why = e instanceof NoSuchFileException
                ? "the folder does not exist. Create it first"
                : e instanceof AccessDeniedException ? "no write permission on the folder" : e.toString();
        return new LoadException(Kind.UNAVAILABLE, path + " cannot be created: " + why, e);
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
