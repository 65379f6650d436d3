package org.acreplica.sync;

import java.util.OptionalLong;
import org.acreplica.model.run.RunCounts;
import org.acreplica.source.request.PageRequest;

/**
 * The progress of a run.
 *
 * @param records number of records read, including those of an earlier process
 */
public record ReadProgress(String object, RunCounts counts, long records) {

    public OptionalLong total() {
        return counts.sourceTotal();
    }

    /** Records still to be read; 0 if the total is unknown. */
    public long recordsLeft() {
        return Math.max(0, total().orElse(0) - records);
    }

    /** At least one while the run is in progress. */
    public long pagesLeft() {
        return Math.max(1, pages(recordsLeft()));
    }

    public long pages() {
        return pages(records);
    }

    /** Empty if ActiveCampaign sends no total. */
    public OptionalLong pagesInAll() {
        return total().isPresent() ? OptionalLong.of(Math.max(1, pages(total().getAsLong()))) : OptionalLong.empty();
    }

    private static long pages(long records) {
        return (records + PageRequest.LIMIT - 1) / PageRequest.LIMIT;
    }
}
