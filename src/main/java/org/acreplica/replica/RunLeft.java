package org.acreplica.replica;

import java.util.Optional;
import java.util.OptionalLong;
import org.acreplica.model.object.ReadMode;
import org.acreplica.model.run.RunRecord;
import org.acreplica.model.run.RunStatus;
import org.acreplica.source.request.PageRequest;
import org.acreplica.sync.ReadProgress;
import org.acreplica.sync.Run;

/**
 * The calls that one run still has to make.
 *
 * @param calls a lower bound if not known
 * @param isKnown whether the total, or the previous run, tells the number
 * @param comesWith the object whose pages it waits for
 */
record RunLeft(String object, long calls, boolean isKnown, Optional<String> comesWith) {

    /** One call each for the total of a list, before and after the pages with its rows. */
    private static final long TOTALS_OF_A_FIRST_COPY = 2;

    /** The last page, which shows that there is nothing newer, or no more. */
    private static final long LAST_PAGE = 1;

    /** @param before the object's previous run */
    static RunLeft of(Run run, Optional<RunRecord> before) {
        String object = run.object().name();
        ReadProgress progress = run.progress();
        if (run.comesWith().isPresent()) {
            long calls = TOTALS_OF_A_FIRST_COPY - progress.counts().requests();
            return new RunLeft(object, Math.max(1, calls), true, run.comesWith());
        }
        if (progress.total().isEmpty()) {
            RunLeft next = ofNext(object, before);
            return new RunLeft(
                    object, Math.max(1, next.calls() - progress.counts().requests()), next.isKnown(), Optional.empty());
        }
        long calls = run.mode() == ReadMode.TAIL
                ? newPages(progress.total().getAsLong(), total(before)) - progress.pages()
                : pages(progress.recordsLeft());
        return new RunLeft(object, Math.max(0, calls - run.pagesAhead()), true, Optional.empty());
    }

    /** For a run without a response yet: as many as the previous run needed. */
    static RunLeft ofNext(String object, Optional<RunRecord> before) {
        return before.filter(run -> run.status() == RunStatus.SUCCEEDED)
                .map(run -> new RunLeft(object, Math.max(1, run.counts().requests()), true, Optional.empty()))
                .orElse(new RunLeft(object, 1, false, Optional.empty()));
    }

    private static OptionalLong total(Optional<RunRecord> before) {
        return before.map(run -> run.counts().sourceTotal()).orElse(OptionalLong.empty());
    }

    private static long newPages(long total, OptionalLong totalBefore) {
        return pages(Math.max(0, total - totalBefore.orElse(total))) + LAST_PAGE;
    }

    private static long pages(long records) {
        return (records + PageRequest.LIMIT - 1) / PageRequest.LIMIT;
    }
}
