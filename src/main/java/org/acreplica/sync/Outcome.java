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
 * @param sourceRows number of records in ActiveCampaign, if a full read found out; empty otherwise
 * @param newFields fields that are in no object file, seen for the first time; of another object as {@code
 *     object.field}
 */
public record Outcome(RunRecord run, Cause cause, OptionalLong sourceRows, List<String> newFields) {

    /** What ended the run, if it was not the end of the read. */
    public enum Cause {
        NONE,
        /** ActiveCampaign, or the network. */
        SOURCE,
        /** 403: the key may not read the object. */
        FORBIDDEN,
        /** 404: the account does not have the object. */
        ABSENT,
        /** 401: the key itself is rejected. */
        UNAUTHORISED,
        /** The database is unavailable, or another process holds it: nothing can be written. */
        DESTINATION,
        /** The database rejects something that concerns only this object. */
        TABLE,
        /** Too many rows would be deleted. */
        GUARD,
        /** The process is stopping. */
        STOPPED,
        OTHER
    }

    public Instant endedAt() {
        return Objects.requireNonNull(run.finishedAt());
    }

    /** The outcome with the run as recorded. */
    Outcome of(RunRecord recorded) {
        return new Outcome(recorded, cause, sourceRows, newFields);
    }

    /**
     * Why it failed, for readers who must not see records: an unexpected message may contain one. Null for no failure.
     */
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
