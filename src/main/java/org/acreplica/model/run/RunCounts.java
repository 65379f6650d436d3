package org.acreplica.model.run;

import java.util.OptionalLong;

/**
 * The counts of a run so far.
 *
 * @param throttled 429 and 503 responses
 * @param read records received, including repeats
 * @param deleted rows marked as deleted or removed
 * @param sourceTotal the total sent by ActiveCampaign; empty if it sends none
 */
public record RunCounts(
        long requests, long throttled, long read, Loaded loaded, long deleted, OptionalLong sourceTotal) {

    public static final RunCounts NONE = new RunCounts(0, 0, 0, Loaded.NOTHING, 0, OptionalLong.empty());

    public long inserted() {
        return loaded.inserted();
    }

    public long updated() {
        return loaded.updated();
    }

    public long unchanged() {
        return loaded.unchanged();
    }

    public long rejected() {
        return loaded.rejected();
    }

    public long sideloaded() {
        return loaded.sideloaded();
    }

    /** These counts plus those of one more batch. */
    public RunCounts plus(Loaded more) {
        return new RunCounts(requests, throttled, read, loaded.plus(more), deleted, sourceTotal);
    }

    public RunCounts withDeleted(long rows) {
        return new RunCounts(requests, throttled, read, loaded, rows, sourceTotal);
    }
}
