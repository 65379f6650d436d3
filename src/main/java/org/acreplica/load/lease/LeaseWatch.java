package org.acreplica.load.lease;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.acreplica.load.database.LoadException;
import org.acreplica.load.database.LoadException.Kind;
import org.acreplica.load.lease.LeaseTable.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a process waiting for the lease judges its holder. */
final class LeaseWatch {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseWatch.class);

    /** By the newcomer's own clock, because the database's may have been set back since the holder died. */
    private static final Duration DEAD_AFTER = Lease.TERM.plus(Lease.RENEWAL);

    private final String destination;
    private final LongSupplier nanoTime;
    private Row known = new Row("", 0, 0);
    private long movedAt;

    /** @param nanoTime the newcomer's own monotonic clock */
    LeaseWatch(String destination, LongSupplier nanoTime) {
        this.destination = destination;
        this.nanoTime = nanoTime;
    }

    /**
     * @return the holder, if it is dead because it has not renewed for too long
     * @throws LoadException of kind HELD if the holder is alive and stays
     */
    Optional<String> look(Row now) {
        long time = nanoTime.getAsLong();
        boolean same = now.holder().equals(known.holder());
        if (same && now.until() <= known.until()) {
            return time - movedAt > DEAD_AFTER.toNanos() ? Optional.of(now.holder()) : Optional.empty();
        }
        if (!same) {
            LOG.info("{} is held by {}; waiting for the lease to expire", destination, ProcessName.shown(now.holder()));
        } else {
            throw new LoadException(
                    Kind.HELD,
                    destination + " is in use by another replica: " + ProcessName.shown(now.holder())
                            + ". Stop that one first, or give this one a destination of its own");
        }
        known = now;
        movedAt = time;
        return Optional.empty();
    }
}
