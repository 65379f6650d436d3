package org.acreplica.sync.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.acreplica.model.object.ReadMode;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.run.ObjectState;
import org.acreplica.model.schedule.FullEvery;
import org.acreplica.source.list.Scope;
import org.acreplica.source.list.Tail;
import org.acreplica.sync.conversion.CursorTime;
import org.acreplica.sync.settings.SyncSettings;

/**
 * What a run reads.
 *
 * @param from where an unfinished read of the same scope continues; empty for the first page
 */
public record ReadPlan(Scope scope, Optional<ReadPosition> from) {

    /** An interrupted read older than this starts over: too much may have changed. */
    private static final Duration OLDEST_POSITION = Duration.ofDays(1);

    /** @param totalBefore number of records when the object was last read; empty if unknown */
    public static ReadPlan of(
            ReplicatedObject object,
            ObjectState state,
            SyncSettings settings,
            Instant now,
            Supplier<OptionalLong> totalBefore) {
        FullEvery fullEvery =
                settings.fullEvery().of(object.name(), object.defaults().fullEvery());
        boolean isFull =
                object.mode() == ReadMode.FULL || state.cursor().isEmpty() || fullEvery.isDue(state.lastFullAt(), now);
        Scope scope = isFull
                ? Scope.ALL
                : changes(object, Instant.parse(state.cursor().get()), settings, now, totalBefore);
        Optional<ReadPosition> position = state.position()
                .flatMap(ReadPosition::parse)
                .filter(unfinished -> unfinished.started().isAfter(now.minus(OLDEST_POSITION)))
                .filter(unfinished -> scope.newest().isEmpty())
                .filter(unfinished -> unfinished.sinceDate().equals(scope.changedAfter()));
        return new ReadPlan(scope, position);
    }

    public boolean isFull() {
        return scope.isAll();
    }

    /**
     * The part of the list that changed since a time, as far as the object's mode allows. A time in the future counts
     * as now.
     *
     * @param since usually the cursor
     */
    static Scope changes(
            ReplicatedObject object,
            Instant since,
            SyncSettings settings,
            Instant now,
            Supplier<OptionalLong> totalBefore) {
        Instant reached = since.isBefore(now) ? since : now;
        Duration overlap = Duration.ofDays(settings.overlapDays());
        return object.mode() == ReadMode.TAIL
                ? Scope.newest(
                        new Tail(reached.minus(overlap), new CursorTime(object.cursorFields()), totalBefore.get()))
                : Scope.changedAfter(changedAfter(reached, overlap));
    }

    /**
     * The date sent in the change filter, in UTC. ActiveCampaign documents a date, not a time, and on contacts "after"
     * excludes it; so this is the cursor's day minus the overlap.
     */
    private static LocalDate changedAfter(Instant cursor, Duration overlap) {
        return LocalDate.ofInstant(cursor, ZoneOffset.UTC).minusDays(overlap.toDays());
    }
}
