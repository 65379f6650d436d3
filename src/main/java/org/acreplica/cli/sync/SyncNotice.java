package org.acreplica.cli.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.acreplica.cli.workspace.CommandFailure;
import org.acreplica.cli.workspace.DestinationAccess;
import org.acreplica.cli.workspace.ExitCode;
import org.acreplica.cli.workspace.Workspace;
import org.acreplica.notices.Event;
import org.acreplica.notices.Notice;
import org.acreplica.notices.Notices;

/** Sends a notice if a replication fails; does nothing if {@code notify.url} is not set. */
public final class SyncNotice {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<Integer> TOLD = Set.of(ExitCode.OBJECT_FAILED, ExitCode.CREDENTIALS, ExitCode.DESTINATION);

    private static final String NOTHING_READABLE = "the key has no access to any selected object";

    private final Workspace workspace;

    public SyncNotice(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Runs the work, and sends a notice if its exit code is a failure. Waits at most a minute for the notice. */
    public int telling(Callable<SyncResult> work) throws Exception {
        try {
            SyncResult result = work.call();
            if (!result.stopped()) {
                tell(result.exitCode(), result.failures());
            }
            return result.exitCode();
        } catch (Exception e) {
            Exception error = DestinationAccess.explained(e);
            if (error instanceof CommandFailure failure) {
                tell(failure.exitCode(), List.of(failure.getMessage()));
            } else {
                tell(ExitCode.OBJECT_FAILED, List.of("an unexpected error; see standard error"));
            }
            throw e;
        }
    }

    private void tell(int exitCode, List<String> reasons) throws Exception {
        Optional<Notices> found = TOLD.contains(exitCode) ? workspace.notices(PATIENCE) : Optional.empty();
        if (found.isEmpty()) {
            return;
        }
        try (Notices notices = found.get()) {
            String first = reasons.isEmpty() ? NOTHING_READABLE : reasons.get(0);
            String others = reasons.size() > 1 ? " (and " + (reasons.size() - 1) + " more)" : "";
            notices.post(Notice.of(
                    Event.SYNC_FAILED,
                    workspace.account() + ": sync failed with exit code " + exitCode + ": " + first + others,
                    reasons.isEmpty() ? NOTHING_READABLE : String.join("\n", reasons),
                    Instant.now()));
        }
    }
}
