package org.acreplica.web;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.acreplica.source.page.PageRequest;
import org.acreplica.sync.Run;

/**
 * How far a run is that is going on.
 *
 * @param records behind the reader
 * @param total what ActiveCampaign says there are; empty where it does not say
 * @param left at the pace of the run so far; empty where nobody can tell
 */
record RunProgress(long records, OptionalLong total, Optional<Duration> left) {

    private static final Duration TOO_EARLY_TO_TELL = Duration.ofSeconds(2);

    /** @param taken since the run began */
    static RunProgress of(Run run, Duration taken) {
        long records = run.progress();
        long readNow = run.counts().read();
        OptionalLong total = run.counts().sourceTotal();
        boolean tells = total.isPresent() && readNow > 0 && taken.compareTo(TOO_EARLY_TO_TELL) > 0;
        Optional<Duration> left = tells
                ? Optional.of(Duration.ofMillis(
                        (long) ((double) taken.toMillis() / readNow * Math.max(0, total.getAsLong() - records))))
                : Optional.empty();
        return new RunProgress(records, total, left);
    }

    long pages() {
        return pages(records);
    }

    OptionalLong pagesInAll() {
        return total.isPresent() ? OptionalLong.of(Math.max(1, pages(total.getAsLong()))) : OptionalLong.empty();
    }

    private static long pages(long records) {
        return (records + PageRequest.LIMIT - 1) / PageRequest.LIMIT;
    }
}
