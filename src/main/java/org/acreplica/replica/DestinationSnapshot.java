package org.acreplica.replica;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.acreplica.load.state.StateReader;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.run.ObjectState;
import org.acreplica.source.list.Scope;
import org.acreplica.sync.reading.ReadPlan;
import org.acreplica.sync.settings.SyncSettings;

/** The state of the objects in a destination. */
public final class DestinationSnapshot {

    private final Map<String, LocalDate> changedAfter = new HashMap<>();
    private final Set<String> readFromNewest = new HashSet<>();
    private final Set<String> begun = new HashSet<>();
    private final Set<String> readWhole = new HashSet<>();
    private final Map<String, Long> liveRows = new HashMap<>();

    private DestinationSnapshot() {}

    /** Nothing was ever replicated. */
    public static DestinationSnapshot nothing() {
        return new DestinationSnapshot();
    }

    public static DestinationSnapshot of(
            List<ReplicatedObject> objects, StateReader state, SyncSettings settings, Clock clock) {
        DestinationSnapshot known = new DestinationSnapshot();
        for (ReplicatedObject object : objects) {
            ObjectState reached = state.read(object);
            Scope scope = ReadPlan.of(object, reached, settings, clock.instant(), OptionalLong::empty)
                    .scope();
            reached.position().ifPresent(position -> known.begun.add(object.name()));
            reached.lastFullAt().ifPresent(at -> known.readWhole.add(object.name()));
            scope.changedAfter().ifPresent(date -> known.changedAfter.put(object.name(), date));
            scope.newest().ifPresent(newest -> known.readFromNewest.add(object.name()));
            state.rows(object.name()).ifPresent(rows -> known.liveRows.put(object.name(), rows.live()));
        }
        return known;
    }

    /** The date in the change filter of the object's next run; empty if that reads everything. */
    Optional<LocalDate> changedAfter(ReplicatedObject object) {
        return Optional.ofNullable(changedAfter.get(object.name()));
    }

    /** Whether the object's next run reads only the newest records. */
    boolean isReadFromNewest(ReplicatedObject object) {
        return readFromNewest.contains(object.name());
    }

    /** Whether the object has never been read in full. */
    boolean isFirstCopy(ReplicatedObject object) {
        return !readWhole.contains(object.name());
    }

    /** Whether the first copy would begin at the first page. */
    boolean isFirstCopyFromItsBeginning(ReplicatedObject object) {
        return isFirstCopy(object) && !begun.contains(object.name());
    }

    /** Empty if there is no table. */
    OptionalLong liveRows(ReplicatedObject object) {
        Long rows = liveRows.get(object.name());
        return rows == null ? OptionalLong.empty() : OptionalLong.of(rows);
    }
}
