package org.acreplica.sync;

import java.time.Duration;
import java.util.Optional;

/**
 * How objects are replicated.
 *
 * @param fullEvery how often an incremental object is read in full; empty for never
 * @param overlapDays how far before the cursor's date the change filter reaches back
 * @param maxRowSize bytes of a record's JSON as sent; a larger one is not loaded
 */
public record SyncSettings(Optional<Duration> fullEvery, int overlapDays, Deletes deletes, long maxRowSize) {}
