package org.acreplica.sync;

import java.util.Optional;
import org.acreplica.model.run.RunCounts;
import org.acreplica.sync.conversion.Normalised;
import org.jspecify.annotations.Nullable;

/** The records of a run's own object that were rejected as a whole. Records above the configured size do not count. */
final class Unloadable {

    private long tooLarge;
    private @Nullable String reason;

    Normalised tooLarge(Normalised record) {
        tooLarge++;
        return record;
    }

    Normalised add(Normalised record) {
        if (record.row() == null && reason == null) {
            reason = record.rejects().get(0).reason();
        }
        return record;
    }

    /** Why none of the records read was loaded; empty if one was, or if none was read. */
    Optional<String> whyAll(RunCounts counts) {
        long records = counts.read() - tooLarge;
        long rows = counts.inserted() + counts.updated() + counts.unchanged();
        return rows > 0 || records <= 0
                ? Optional.empty()
                : Optional.of("all " + records + " records were rejected"
                        + (reason == null ? "" : ", the first because " + reason)
                        + ". _replica_rejects has each of them with its reason");
    }
}
