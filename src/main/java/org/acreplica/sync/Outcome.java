package org.acreplica.sync;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.acreplica.model.run.RunRecord;
import org.acreplica.model.run.RunStatus;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param sourceRows how many records ActiveCampaign has, where a full read told; empty after any other
 * @param newFields that no object file knows, met for the first time; of another object as {@code object.field}
 */
public record Outcome(RunRecord run, Cause cause, OptionalLong sourceRows, List<String> newFields) {

    /** What ended it, where that was not the end of the read. */
    public enum Cause {
        NONE,
        /** ActiveCampaign, or the way to it. */
        SOURCE,
        /** 403: the key may not read the object. */
        FORBIDDEN,
        /** 404: the account does not have the object. */
        ABSENT,
        /** 401: the key as such. */
        UNAUTHORISED,
        /** The database is away, or another process holds it: nothing can be written. */
        DESTINATION,
        /** The database refuses what concerns this object. */
        TABLE,
        /** More rows would be deleted than is believable. */
        GUARD,
        /** The process is stopping. */
        STOPPED,
        OTHER
    }

    public Instant endedAt() {
        return Objects.requireNonNull(run.finishedAt());
    }

    /** The same as it is recorded. */
    Outcome of(RunRecord recorded) {
        return new Outcome(recorded, cause, sourceRows, newFields);
    }

    /** Why it failed, for readers who may not see records: an unexpected message may contain one. Null for no failure. */
    public @Nullable String reason() {
        return cause == Cause.OTHER ? "unexpected error; see the log" : run.error();
    }

    static Outcome succeeded(Run run, OptionalLong sourceRows, Instant at) {
        return new Outcome(run.ended(RunStatus.SUCCEEDED, at, null), Cause.NONE, sourceRows, run.newFields());
    }

    static Outcome failed(Run run, Cause cause, boolean begun, String error, Instant at) {
        RunStatus status = switch (cause) {
            case FORBIDDEN, ABSENT -> begun ? RunStatus.FAILED : RunStatus.SKIPPED;
            case STOPPED -> RunStatus.INTERRUPTED;
            default -> RunStatus.FAILED;
        };
        return new Outcome(run.ended(status, at, error), cause, OptionalLong.empty(), run.newFields());
    }
}
