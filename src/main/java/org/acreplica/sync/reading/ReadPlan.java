package org.acreplica.sync.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.acreplica.model.FullEvery;
import org.acreplica.model.ObjectState;
import org.acreplica.model.ReplicatedObject;
import org.acreplica.sync.SyncSettings;

/**
 * What a run reads.
 *
 * @param since the date in the change filter; empty for a full read
 * @param from where an unfinished read of the same kind goes on; empty for the first page
 */
public record ReadPlan(Optional<LocalDate> since, Optional<ReadPosition> from) {

    /** A read that stood still for longer is begun anew: too much of what it read may have changed. */
    private static final Duration OLDEST_POSITION = Duration.ofDays(1);

    public static ReadPlan of(ReplicatedObject object, ObjectState state, SyncSettings settings, Instant now) {
        Optional<ReadPosition> position = state.position()
                .flatMap(ReadPosition::parse)
                .filter(unfinished -> unfinished.started().isAfter(now.minus(OLDEST_POSITION)));
        FullEvery fullEvery =
                settings.fullEvery().of(object.name(), object.defaults().fullEvery());
        Optional<LocalDate> since = object.isIncremental() && !fullEvery.isDue(state.lastFullAt(), now)
                ? state.cursor().map(cursor -> since(Instant.parse(cursor), settings, now))
                : Optional.empty();
        return new ReadPlan(
                since, position.filter(unfinished -> unfinished.sinceDate().equals(since)));
    }

    public boolean isFull() {
        return since.isEmpty();
    }

    /**
     * The date sent in the change filter, in UTC. ActiveCampaign documents a date, not a time, and on contacts "after"
     * excludes it; so this is the cursor's day minus the overlap. A cursor in the future reaches back from today.
     */
    static LocalDate since(Instant cursor, SyncSettings settings, Instant now) {
        Instant reached = cursor.isBefore(now) ? cursor : now;
        return LocalDate.ofInstant(reached, ZoneOffset.UTC).minusDays(settings.overlapDays());
    }
}
