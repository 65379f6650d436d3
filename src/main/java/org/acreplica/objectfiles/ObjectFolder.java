package org.acreplica.objectfiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Detects edited, added and deleted object files by their content; this includes a mounted ConfigMap, which swaps a
 * link to the folder. An edit counts when two checks in a row find the same content, so that a file is not read while
 * it is being written.
 *
 * <p>Not thread-safe.
 */
public final class ObjectFolder {

    private final Path directory;
    private boolean hadFiles;
    private ObjectFiles taken;
    private Map<String, FileText> found;
    private @Nullable ObjectFileProblem problem;

    /** @param taken the files read from there */
    public ObjectFolder(Path directory, ObjectFiles taken) {
        this.directory = directory;
        this.hadFiles = Files.isDirectory(directory);
        this.taken = taken;
        this.found = taken.texts();
    }

    /** The files, if they have changed since the last call that returned some. */
    public Optional<ObjectFiles> changed() {
        Map<String, FileText> before = found;
        look();
        if (problem != null || found.equals(taken.texts()) || !found.equals(before)) {
            return Optional.empty();
        }
        taken = taken.with(found);
        return Optional.of(taken);
    }

    /** Why the folder cannot be used at present. */
    public Optional<ObjectFileProblem> problem() {
        return Optional.ofNullable(problem);
    }

    /** A folder that is suddenly empty was probably unmounted. */
    private void look() {
        problem = null;
        try {
            boolean missing = !Files.isDirectory(directory);
            Map<String, FileText> now = missing ? Map.of() : FileText.inDirectory(directory);
            if (!now.isEmpty()) {
                found = now;
                hadFiles = true;
            } else if (hadFiles) {
                problem = problem(missing ? "the folder was removed" : "the folder no longer has any object file");
            }
        } catch (IOException e) {
            problem = problem("the folder cannot be read: " + e);
        }
    }

    private ObjectFileProblem problem(String reason) {
        return new ObjectFileProblem("", directory.toString(), 0, reason);
    }
}
