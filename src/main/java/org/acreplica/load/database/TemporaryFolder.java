package org.acreplica.load.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The folder where drivers unpack their libraries, and where processes on this machine lock files. */
final class TemporaryFolder {

    static final String REMEDY = "Use -Djava.io.tmpdir=FOLDER to choose another";

    private TemporaryFolder() {}

    static Path path() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** Why it is not writable; empty if it is. */
    static Optional<String> fault() {
        if (!Files.isDirectory(path())) {
            return Optional.of("the temporary folder " + path() + " does not exist");
        }
        return Files.isWritable(path())
                ? Optional.empty()
                : Optional.of("this user may not write to the temporary folder " + path());
    }

    /** Why no library can be loaded from it; empty if no reason is known. */
    static Optional<String> libraryFault() {
        Optional<String> fault = fault();
        return fault.isPresent() || runsFiles()
                ? fault
                : Optional.of("the temporary folder " + path() + " is mounted noexec: the system runs nothing in it");
    }

    /** Access is denied to a file that its owner may execute if the whole folder is mounted so. */
    private static boolean runsFiles() {
        try {
            Path file = Files.createTempFile(path(), "activecampaign-replica-", ".so");
            try {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
                return Files.isExecutable(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException | UnsupportedOperationException e) {
            return true;
        }
    }
}
