package org.acreplica.cli.sync;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.acreplica.cli.workspace.ExitCode;
import org.acreplica.model.run.RunStatus;
import org.acreplica.objectfiles.ObjectFileException;
import org.acreplica.sync.Outcome;
import org.acreplica.sync.Outcome.Cause;

/**
 * The outcome of one replication.
 *
 * @param refused objects that were not replicated because their file is invalid
 * @param destinationLost whether another process took over the destination
 * @param stopped whether the process was stopped before all objects were done
 */
public record SyncResult(
        Collection<Outcome> outcomes,
        List<ObjectFileException> refused,
        SyncReport report,
        boolean destinationLost,
        boolean stopped) {

    public int exitCode() {
        if (destinationLost || outcomes.stream().anyMatch(outcome -> outcome.cause() == Cause.DESTINATION)) {
            return ExitCode.DESTINATION;
        }
        boolean nothingReadable = !outcomes.isEmpty()
                && outcomes.stream()
                        .allMatch(outcome ->
                                outcome.run().status() == RunStatus.SKIPPED || outcome.cause() == Cause.UNAUTHORISED);
        if (nothingReadable) {
            return ExitCode.CREDENTIALS;
        }
        boolean allWell = refused.isEmpty()
                && outcomes.stream()
                        .allMatch(outcome -> outcome.run().status() == RunStatus.SUCCEEDED
                                || outcome.run().status() == RunStatus.SKIPPED);
        return allWell ? ExitCode.DONE : ExitCode.OBJECT_FAILED;
    }

    /** The failures, one line per object. */
    List<String> failures() {
        Stream<String> runs = outcomes.stream()
                .filter(outcome -> outcome.run().status() == RunStatus.FAILED)
                .map(outcome -> outcome.run().object() + ": " + outcome.reason());
        return Stream.concat(runs, refused.stream().map(file -> file.object() + ": " + file.getMessage()))
                .toList();
    }
}
