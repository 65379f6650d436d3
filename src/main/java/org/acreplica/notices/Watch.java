package org.acreplica.notices;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.acreplica.model.run.RunRecord;
import org.acreplica.model.run.RunStatus;
import org.acreplica.objectfiles.ObjectFileProblem;
import org.acreplica.sync.Outcome;
import org.acreplica.sync.Outcome.Cause;
import org.acreplica.sync.RunListener;
import org.acreplica.web.status.Overview;
import org.jspecify.annotations.Nullable;

/**
 * Sends one notice when something gets worse, and one when it has recovered. It is called when runs end, and polls the
 * state of everything. Thread-safe; a receiver of its notices must return at once.
 */
public final class Watch implements RunListener {

    /** A destination that misses a single poll is busy, not lost. */
    private static final int LOOKS_UNTIL_LOST = 2;

    private final Wording wording;
    private final Consumer<Notice> told;
    /** The last event sent for each object that has not recovered since. */
    private final Map<String, Event> troubles = new HashMap<>();

    private final Set<String> stale = new HashSet<>();
    private final Set<ObjectFileProblem> refusedFiles = new HashSet<>();
    private boolean credentialsRefused;
    private boolean destinationLost;
    private int silentLooks;

    /** @param account as shown in notices */
    public Watch(String account, Clock clock, Consumer<Notice> told) {
        this.wording = new Wording(account, clock);
        this.told = told;
    }

    /**
     * Treats failures before this process as already sent: a process that keeps restarting repeats nothing.
     *
     * @param last the last run of each object
     */
    public synchronized void begin(Collection<RunRecord> last) {
        last.stream()
                .filter(run -> run.status() == RunStatus.FAILED)
                .forEach(run -> troubles.put(run.object(), Event.OBJECT_FAILED));
    }

    @Override
    public synchronized void ended(Outcome outcome) {
        if (!outcome.newFields().isEmpty()) {
            told.accept(wording.newFields(outcome));
        }
        if (outcome.run().status() == RunStatus.SUCCEEDED) {
            credentialsRefused = false;
            recover(outcome);
        } else if (outcome.cause() == Cause.UNAUTHORISED) {
            refuseCredentials();
        } else if (outcome.cause() == Cause.DESTINATION) {
            loseDestination(outcome.run().error());
        } else if (outcome.run().status() == RunStatus.FAILED) {
            fail(outcome);
        }
    }

    /** Checks the current state of everything. */
    public synchronized void look(Overview overview) {
        lookAtDestination(overview);
        if (overview.credentialsRefused()) {
            refuseCredentials();
        }
        refusedFiles.retainAll(overview.fileProblems());
        overview.fileProblems().stream()
                .filter(refusedFiles::add)
                .map(wording::refused)
                .forEach(told);
        overview.objects().stream()
                .filter(object -> object.hasGrownLate() && stale.add(object.name()))
                .map(wording::stale)
                .forEach(told);
    }

    /** @param reason null if nothing more is known */
    public synchronized void loseDestination(@Nullable String reason) {
        if (!destinationLost) {
            destinationLost = true;
            told.accept(wording.destinationLost(reason));
        }
    }

    public synchronized void refuseCredentials() {
        if (!credentialsRefused) {
            credentialsRefused = true;
            told.accept(wording.credentialsRefused());
        }
    }

    private void fail(Outcome outcome) {
        Event event = outcome.cause() == Cause.GUARD ? Event.DELETES_REFUSED : Event.OBJECT_FAILED;
        Event before = troubles.put(outcome.run().object(), event);
        if (before != event) {
            told.accept(wording.failed(event, outcome));
        }
    }

    private void recover(Outcome outcome) {
        boolean failed = troubles.remove(outcome.run().object()) != null;
        boolean wasStale = stale.remove(outcome.run().object());
        if (failed || wasStale) {
            told.accept(wording.recovered(outcome));
        }
    }

    private void lookAtDestination(Overview overview) {
        if (overview.destinationError().isPresent()) {
            silentLooks++;
            if (silentLooks >= LOOKS_UNTIL_LOST) {
                loseDestination(overview.destinationError().get());
            }
            return;
        }
        silentLooks = 0;
        if (destinationLost) {
            destinationLost = false;
            told.accept(wording.destinationBack());
        }
    }
}
