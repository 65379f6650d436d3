package org.acreplica.web.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.acreplica.model.row.TableRows;
import org.acreplica.model.run.ObjectState;
import org.acreplica.model.run.RunRecord;
import org.acreplica.model.run.RunStatus;
import org.acreplica.replica.ServedObject;
import org.acreplica.sync.ReadProgress;
import org.acreplica.sync.Run;

/**
 * One object at one moment: its timer, its runs and its state in the destination.
 *
 * @param at the moment
 * @param since when the service began to serve the object
 * @param state from the last answer of the destination
 * @param runs the latest first, without the one in progress
 * @param rows empty if there is no table yet
 */
public record ObjectView(
        Instant at,
        Instant since,
        ServedObject served,
        ObjectState state,
        List<RunRecord> runs,
        Optional<TableRows> rows,
        Optional<Run> going) {

    /** A copy older than this many frequencies is late. */
    private static final int OLDEST_IN_FREQUENCIES = 2;

    public String name() {
        return served.object().name();
    }

    public Optional<RunRecord> lastRun() {
        return runs.stream().findFirst();
    }

    /** The error of the last run. */
    public Optional<String> error() {
        return lastRun().map(RunRecord::error);
    }

    /** The age of the copy; empty if there is none yet. */
    public Optional<Duration> lag() {
        return state.lastSuccessAt().map(success -> Duration.between(success, at));
    }

    /**
     * Whether the copy is older than twice the object's frequency. An object that was never copied counts from when the
     * service began to serve it; one that the key could never read is never late.
     */
    public boolean isLate() {
        Instant copied = state.lastSuccessAt().orElse(since);
        boolean isExpected = !isSkipped() || state.lastSuccessAt().isPresent();
        return isExpected && copied.plus(mostLag()).isBefore(at);
    }

    /** Whether it became late while being served: a service that starts late may catch up first. */
    public boolean hasGrownLate() {
        return isLate() && since.plus(mostLag()).isBefore(at);
    }

    public Optional<ReadProgress> progress() {
        return going.map(Run::progress);
    }

    /** The object whose pages its rows are arriving with. */
    public Optional<String> comesWith() {
        return going.flatMap(Run::comesWith);
    }

    public boolean isUpToDate() {
        return state.lastSuccessAt().isPresent() && !isLate();
    }

    public boolean hasFailed() {
        return endedWith(RunStatus.FAILED);
    }

    public boolean isSkipped() {
        return endedWith(RunStatus.SKIPPED);
    }

    public Condition condition() {
        if (going.isPresent()) {
            return Condition.RUNNING;
        }
        if (hasFailed()) {
            return Condition.FAILED;
        }
        if (isLate()) {
            return Condition.LATE;
        }
        if (isSkipped()) {
            return Condition.SKIPPED;
        }
        if (served.paused()) {
            return Condition.PAUSED;
        }
        return state.lastSuccessAt().isPresent() ? Condition.CURRENT : Condition.WAITING;
    }

    private Duration mostLag() {
        return served.frequency().multipliedBy(OLDEST_IN_FREQUENCIES);
    }

    private boolean endedWith(RunStatus status) {
        return lastRun().filter(run -> run.status() == status).isPresent();
    }
}
