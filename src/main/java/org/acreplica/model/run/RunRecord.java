package org.acreplica.model.run;

import java.time.Instant;
import org.acreplica.model.object.ReadMode;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code _replica_runs}.
 *
 * @param mode of this run: a first or full read is {@code FULL} for every object
 * @param finishedAt null while it is running
 * @param error null if there was none
 */
public record RunRecord(
        String runId,
        String object,
        ReadMode mode,
        Instant startedAt,
        @Nullable Instant finishedAt,
        RunStatus status,
        RunCounts counts,
        @Nullable String error) {

    /** This run after loading that much more. */
    public RunRecord plus(Loaded loaded) {
        return new RunRecord(runId, object, mode, startedAt, finishedAt, status, counts.plus(loaded), error);
    }

    /** This run if that is all it has loaded. */
    public RunRecord loaded(Loaded loaded) {
        return plus(loaded.minus(counts.loaded()));
    }
}
