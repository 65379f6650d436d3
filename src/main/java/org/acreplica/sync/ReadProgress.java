package org.acreplica.sync;

import java.util.OptionalLong;
import org.acreplica.model.run.RunCounts;
import org.acreplica.source.request.PageRequest;

/**
 * How far a run that is in progress has read its list.
 *
 * @param records of the list that are behind the reader, those of an earlier process included
 */
public record ReadProgress(String object, RunCounts counts, long records) {

    public OptionalLong total() {
        return counts.sourceTotal();
    }

    /** Records that are still to be read, as far as ActiveCampaign says how many there are. */
    public long recordsLeft() {
        return Math.max(0, total().orElse(0) - records);
    }

    /** At least one, as long as the run is in progress. */
    public long pagesLeft() {
        return Math.max(1, pages(recordsLeft()));
    }

    public long pages() {
        return pages(records);
    }

    /** Empty if ActiveCampaign does not say how many records there are. */
    public OptionalLong pagesInAll() {
        return total().isPresent() ? OptionalLong.of(Math.max(1, pages(total().getAsLong()))) : OptionalLong.empty();
    }

    private static long pages(long records) {
        return (records + PageRequest.LIMIT - 1) / PageRequest.LIMIT;
    }
}
