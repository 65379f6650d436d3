package org.acreplica.model;

import java.util.OptionalLong;

/**
 * What a run has done so far.
 *
 * @param throttled answers of 429 and 503
 * @param read records as received: one that came twice counts twice
 * @param rejected values and whole records that could not be loaded as they were sent
 * @param sourceTotal what ActiveCampaign says it has; empty where it does not say
 */
public record RunCounts(
        long requests,
        long throttled,
        long read,
        long inserted,
        long updated,
        long unchanged,
        long deleted,
        long rejected,
        OptionalLong sourceTotal) {

    public static final RunCounts NONE = new RunCounts(0, 0, 0, 0, 0, 0, 0, 0, OptionalLong.empty());

    /** These and what one more batch did. */
    public RunCounts plus(Loaded loaded) {
        return new RunCounts(
                requests,
                throttled,
                read,
                inserted + loaded.inserted(),
                updated + loaded.updated(),
                unchanged + loaded.unchanged(),
                deleted,
                rejected + loaded.rejected(),
                sourceTotal);
    }

    /** Rows and rejects, each of which is counted once when it is loaded. */
    public long loaded() {
        return inserted + updated + unchanged + rejected;
    }

    /** What has been loaded beyond those. */
    public Loaded since(RunCounts before) {
        return new Loaded(
                inserted - before.inserted,
                updated - before.updated,
                unchanged - before.unchanged,
                rejected - before.rejected);
    }

    public RunCounts withDeleted(long rows) {
        return new RunCounts(requests, throttled, read, inserted, updated, unchanged, rows, rejected, sourceTotal);
    }
}
