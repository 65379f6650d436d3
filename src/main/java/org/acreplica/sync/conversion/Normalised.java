package org.acreplica.sync.conversion;

import java.time.Instant;
import java.util.List;
import org.acreplica.model.row.Reject;
import org.acreplica.model.row.Row;
import org.jspecify.annotations.Nullable;

/**
 * The result of converting a record.
 *
 * @param key of the array that contained the record
 * @param row null if the record as a whole could not be loaded
 * @param changedAt the value of the cursor field; null if there is none
 */
public record Normalised(
        String key,
        @Nullable Row row,
        List<Reject> rejects,
        @Nullable Instant changedAt) {}
