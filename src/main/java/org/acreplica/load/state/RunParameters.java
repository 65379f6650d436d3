package org.acreplica.load.state;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.acreplica.load.database.DatabaseTime;
import org.acreplica.load.dialect.Dialect;
import org.acreplica.model.run.RunCounts;
import org.acreplica.model.run.RunRecord;
import org.jspecify.annotations.Nullable;

/** A run as parameters of the statements {@code insert-run} and {@code update-run}. */
public final class RunParameters {

    private final String instantSuffix;

    public RunParameters(Dialect dialect) {
        this.instantSuffix = dialect.rowFormat().instantSuffix();
    }

    public Map<String, @Nullable Object> of(RunRecord run, RunCounts counts) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("run", run.runId());
        parameters.put("object", run.object());
        parameters.put("mode", run.mode().word());
        parameters.put("started", instant(run.startedAt()));
        parameters.put("finished", instantOrNull(run.finishedAt()));
        parameters.put("status", run.status().word());
        parameters.put("error", run.error());
        parameters.put("requests", counts.requests());
        parameters.put("throttled", counts.throttled());
        parameters.put("read", counts.read());
        parameters.put("inserted", counts.inserted());
        parameters.put("updated", counts.updated());
        parameters.put("unchanged", counts.unchanged());
        parameters.put("deleted", counts.deleted());
        parameters.put("rejected", counts.rejected());
        parameters.put("sideloaded", counts.sideloaded());
        parameters.put(
                "total", counts.sourceTotal().isPresent() ? counts.sourceTotal().getAsLong() : null);
        return parameters;
    }

    /** As text in the form of the dialect's columns. */
    public String instant(Instant instant) {
        return DatabaseTime.text(instant.truncatedTo(ChronoUnit.MILLIS), instantSuffix);
    }

    @Nullable
    public String instantOrNull(@Nullable Instant instant) {
        return instant == null ? null : instant(instant);
    }
}
