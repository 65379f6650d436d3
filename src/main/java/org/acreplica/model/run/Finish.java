package org.acreplica.model.run;

import java.time.Instant;
import java.util.List;
import org.acreplica.model.object.ReplicatedObject;
import org.jspecify.annotations.Nullable;

/**
 * What the last transaction of a run writes.
 *
 * @param cursor the new cursor; null keeps the stored one
 * @param fullAt when the full read was made that ends here; null for any other end
 * @param gone ids whose record is gone from the source
 * @param remove whether their rows are deleted instead of marked
 * @param missed if the object has no total: the ids that this read missed for the first time; null otherwise
 * @param read the complete read that ends here; null for any other end
 */
public record Finish(
        ReplicatedObject object,
        @Nullable String cursor,
        @Nullable Instant fullAt,
        List<Long> gone,
        boolean remove,
        @Nullable List<Long> missed,
        @Nullable CompleteRead read,
        RunRecord run) {}
