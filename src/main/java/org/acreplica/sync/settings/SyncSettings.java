package org.acreplica.sync.settings;

import org.acreplica.model.schedule.FullEvery;
import org.acreplica.model.schedule.PerObject;

/**
 * How objects are replicated.
 *
 * @param fullEvery how often an incremental object is read in full
 * @param overlapDays how far before the cursor's date the change filter reaches back
 * @param sideload whether contacts bring the rows of other objects with them
 * @param deletes what happens to rows whose record is gone
 */
public record SyncSettings(
        PerObject<FullEvery> fullEvery, int overlapDays, boolean sideload, Deletes deletes, RecordSettings records) {

    public SyncSettings fullEvery(PerObject<FullEvery> other) {
        return new SyncSettings(other, overlapDays, sideload, deletes, records);
    }
}
