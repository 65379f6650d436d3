package org.acreplica.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.acreplica.model.run.ObjectState;
import org.acreplica.model.run.RunCounts;
import org.acreplica.model.run.RunRecord;
import org.jspecify.annotations.Nullable;

/** Fields that JSON documents share, named after the columns of the state tables. */
public final class JsonFields {

    private JsonFields() {}

    /** An empty document. */
    public static ObjectNode document() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A row of {@code _replica_runs}. */
    public static void put(ObjectNode json, RunRecord run) {
        RunCounts counts = run.counts();
        json.put("run_id", run.runId());
        json.put("object", run.object());
        json.put("mode", run.mode().word());
        json.put("status", run.status().word());
        json.put("started_at", run.startedAt().toString());
        json.put("finished_at", orNull(Optional.ofNullable(run.finishedAt())));
        json.put("requests", counts.requests());
        json.put("throttled", counts.throttled());
        json.put("records_read", counts.read());
        json.put("rows_inserted", counts.inserted());
        json.put("rows_updated", counts.updated());
        json.put("rows_unchanged", counts.unchanged());
        json.put("rows_deleted", counts.deleted());
        json.put("values_rejected", counts.rejected());
        json.put("rows_sideloaded", counts.sideloaded());
        json.put("source_total", orNull(counts.sourceTotal()));
        json.put("error", run.error());
    }

    /** The state of an object, without its position. */
    public static void put(ObjectNode json, ObjectState state) {
        json.put("last_success_at", orNull(state.lastSuccessAt()));
        json.put("last_full_at", orNull(state.lastFullAt()));
        json.put("cursor", state.cursor().orElse(null));
    }

    public static @Nullable String orNull(Optional<Instant> instant) {
        return instant.map(Instant::toString).orElse(null);
    }

    public static @Nullable Long orNull(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }
}
