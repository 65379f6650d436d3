package org.acreplica.objectfiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Notices by their content that object files were edited, added or deleted; so a mounted ConfigMap, which swaps a link
 * to the folder of its files, is noticed too. An edit counts when two looks in a row have found the same, so that a
 * file is not taken while it is being written.
 *
 * <p>Not thread-safe.
 */
public final class ObjectFolder {

    private final Path directory;
    private boolean hadFiles;
    private Map<String, FileText> taken = Map.of();
    private Map<String, FileText> found = Map.of();
    private ObjectFileProblem problem;

    public ObjectFolder(Path directory) {
        this.directory = directory;
        this.hadFiles = Files.isDirectory(directory);
    }

    /** The files, where they have changed since they were given last; the first time whatever they are. */
    public Optional<ObjectFiles> changed() {
        Map<String, FileText> before = found;
        look();
        if (problem != null || found.equals(taken) || !found.equals(before)) {
            return Optional.empty();
        }
        taken = found;
        return Optional.of(new ObjectFiles(found));
    }

    /** Why the folder is not followed at this time. */
    public Optional<ObjectFileProblem> problem() {
        return Optional.ofNullable(problem);
    }

    /** A folder that is empty all at once is rather one that came unmounted than a wish to replicate nothing. */
    private void look() {
        problem = null;
        try {
            boolean missing = !Files.isDirectory(directory);
            Map<String, FileText> now = missing ? Map.of() : FileText.inDirectory(directory);
            if (!now.isEmpty()) {
                found = now;
                hadFiles = true;
            } else if (hadFiles) {
                problem = problem(missing ? "the folder is gone" : "the folder has no object file any more");
            }
        } catch (IOException e) {
            problem = problem("the folder can not be read: " + e);
        }
    }

    private ObjectFileProblem problem(String reason) {
        return new ObjectFileProblem("", directory.toString(), 0, reason);
    }
}
