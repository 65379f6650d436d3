package org.acreplica.sync.settings;

import org.acreplica.model.schedule.FullEvery;
import org.acreplica.model.schedule.PerObject;

/**
 * How objects are replicated.
 *
 * @param fullEvery how often an incremental object is read in full
 * @param overlapDays how many days before the cursor's date the change filter reaches back
 * @param sideload whether pages of contacts include related rows
 * @param deletes what to do with rows whose record is gone
 */
public record SyncSettings(
        PerObject<FullEvery> fullEvery, int overlapDays, boolean sideload, Deletes deletes, RecordSettings records) {

    public SyncSettings fullEvery(PerObject<FullEvery> other) {
        return new SyncSettings(other, overlapDays, sideload, deletes, records);
    }
}
