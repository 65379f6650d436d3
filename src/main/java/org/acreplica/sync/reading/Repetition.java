package org.acreplica.sync.reading;

import org.acreplica.model.object.ReadMode;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.source.list.ReadSummary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides whether a pass must be repeated because it may have missed records: if the total changed, or was not reached.
 */
final class Repetition {

    private static final Logger LOG = LoggerFactory.getLogger(Repetition.class);

    private final ReplicatedObject object;
    private final boolean full;
    private boolean repeated;
    private @Nullable ShortRead shortRead;
    private boolean leavesOut;

    /** @param full whether all records are read, not only changes */
    Repetition(ReplicatedObject object, boolean full) {
        this.object = object;
        this.full = full;
    }

    /** Evaluates a finished pass; true if it must be repeated. */
    boolean follows(ReadPass pass) {
        ReadSummary reading = pass.summary();
        if (reading.totalChanged() && pass.hasFewPages() && !repeated && (full || reading.totalShrank())) {
            LOG.info("{}: the total changed during the read; reading it again", object.name());
            repeated = true;
            return true;
        }
        if (reading.isShort() && !reading.totalChanged() && shortRead == null && mustReachItsTotal()) {
            shortRead = new ShortRead(reading, pass.seen());
            LOG.info("{}: {}; reading it again", object.name(), shortRead);
            return true;
        }
        judgeShort(pass);
        return false;
    }

    /**
     * Whether two passes ended before their total and do not agree: then there are records that neither of them
     * returned.
     */
    boolean leavesOut() {
        return leavesOut;
    }

    /** Each full run makes up for the one before; the newest part of a list is short by nature. */
    private boolean mustReachItsTotal() {
        return object.mode() == ReadMode.INCREMENTAL || full && object.mode() == ReadMode.TAIL;
    }

    private void judgeShort(ReadPass again) {
        if (shortRead != null && !shortRead.isMadeUpFor(again.summary(), again.seen())) {
            leavesOut = true;
            LOG.warn(
                    "{}: {}, and the second read returned other records; the cursor is kept, and the next run reads from there."
                            + " If this persists, run it while the object is not being edited.",
                    object.name(),
                    shortRead);
        }
        shortRead = null;
    }
}
