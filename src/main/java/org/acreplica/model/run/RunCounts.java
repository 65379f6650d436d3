package org.acreplica.model.run;

import java.util.OptionalLong;

/**
 * What a run has done so far.
 *
 * @param throttled answers of 429 and 503
 * @param read records as received: one that came twice counts twice
 * @param deleted rows marked or removed as gone
 * @param sourceTotal what ActiveCampaign says it has; empty if it does not say
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

    /** These and what one more batch did. */
    public RunCounts plus(Loaded more) {
        return new RunCounts(requests, throttled, read, loaded.plus(more), deleted, sourceTotal);
    }

    public RunCounts withDeleted(long rows) {
        return new RunCounts(requests, throttled, read, loaded, rows, sourceTotal);
    }
}
