package org.acreplica.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.run.CompleteRead;
import org.acreplica.model.run.Finish;
import org.acreplica.model.run.RunStatus;
import org.acreplica.sync.DeleteRule.Verdict;
import org.acreplica.sync.Outcome.Cause;
import org.acreplica.sync.reading.RecordReader;
import org.acreplica.sync.settings.Deletes;
import org.acreplica.sync.sideload.SideLoad;
import org.jspecify.annotations.Nullable;

/** Finishes a run that has read and loaded everything: deletions, and the new cursor. */
final class RunFinish {

    private final Run run;
    private final RecordReader reader;
    private final RunMeans means;

    RunFinish(Run run, RecordReader reader, RunMeans means) {
        this.run = run;
        this.reader = reader;
        this.means = means;
    }

    /** @param sideLoad notified if a full read missed nothing */
    Outcome finish(Unloadable unloadable, SideLoad sideLoad) {
        ReplicatedObject object = run.object();
        Instant now = means.clock().instant();
        Optional<String> allRejected = isReadFromItsBeginning() ? unloadable.whyAll(run.counts()) : Optional.empty();
        if (allRejected.isPresent()) {
            means.loader().forgetPosition(object);
            return Outcome.failed(run, Cause.SOURCE, true, allRejected.get(), now);
        }
        boolean complete = reader.isFull() && DeleteRule.isComplete(reader.fullReading());
        boolean judged = complete && means.settings().deletes() != Deletes.IGNORE;
        boolean remove = means.settings().deletes() == Deletes.REMOVE;
        Optional<Verdict> verdict = judged
                ? Optional.of(DeleteRule.judge(
                        reader.fullReading(),
                        reader.fullSeen(),
                        missedBefore(),
                        remove,
                        (live, taker) -> means.loader().ids(object, live, taker)))
                : Optional.empty();
        if (verdict.isPresent() && verdict.get().isUnbelievable() && !run.acceptsDeletes()) {
            means.loader().forgetPosition(object);
            return Outcome.failed(run, Cause.GUARD, true, guardMessage(verdict.get()), now);
        }
        boolean whole = !reader.mayHaveMissed();
        String cursor = whole && object.hasCursor()
                ? reader.highest().map(Instant::toString).orElse(null)
                : null;
        Finish finish = new Finish(
                object,
                cursor,
                whole && reader.isFull() ? reader.fullStartedAt() : null,
                verdict.map(Verdict::ids).orElse(List.of()),
                remove,
                missed(verdict),
                complete
                        ? new CompleteRead(reader.fullSeen()::contains, !reader.isResumed(), run.replacesAccount())
                        : null,
                run.ended(RunStatus.SUCCEEDED, now, null));
        run.deleted(means.loader().finish(finish));
        if (whole && reader.isFull()) {
            sideLoad.complete(reader.fullStartedAt());
        }
        return Outcome.succeeded(run, sourceRows(), now);
    }

    /** Also true for a resumed read if no id was seen before its start. */
    private boolean isReadFromItsBeginning() {
        return reader.isFull() && (!reader.isResumed() || reader.fullSeen().count() == 0);
    }

    /** Rows left by another account count as missed before. */
    private List<Long> missedBefore() {
        if (!run.replacesAccount()) {
            return means.loader().missed(run.object());
        }
        List<Long> all = new ArrayList<>();
        means.loader().ids(run.object(), true, all::add);
        return all;
    }

    /** The missed ids to store; null keeps the stored ones. While deletes are ignored, none are stored. */
    private @Nullable List<Long> missed(Optional<Verdict> verdict) {
        if (reader.isFull() && means.settings().deletes() == Deletes.IGNORE) {
            return List.of();
        }
        return verdict.map(Verdict::missed)
                .map(ids -> ids.stream().boxed().toList())
                .orElse(null);
    }

    /** If the total counts other records, only the number of rows seen is known. */
    private OptionalLong sourceRows() {
        if (!reader.isFull()) {
            return OptionalLong.empty();
        }
        OptionalLong total = reader.fullReading().total();
        return total.isPresent() && run.object().isCountedByItself()
                ? total
                : OptionalLong.of(reader.fullSeen().count());
    }

    private String guardMessage(Verdict verdict) {
        String name = run.object().name();
        return "a complete read no longer finds " + verdict.gone().count() + " of " + verdict.live()
                + " live rows; that is more than half, so none were "
                + (means.settings().deletes() == Deletes.REMOVE ? "removed" : "marked as deleted")
                + ". If this is correct, run: sync " + name + " --accept-deletes";
    }
}
