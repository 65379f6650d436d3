package org.acreplica.replica;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.objectfiles.ObjectFile;
import org.acreplica.objectfiles.ObjectFileException;
import org.acreplica.objectfiles.ObjectRoutes;
import org.acreplica.sync.Runs;
import org.acreplica.sync.sideload.Sideloading;
import org.jspecify.annotations.Nullable;
import org.quartz.SchedulerException;

/** The objects being served: file, route and schedule of each, which change together. Thread-safe. */
final class ServedRoutes {

    private final ObjectRoutes routes;
    private final Schedules schedules;
    private final Runs runs;
    private final Sideloading sideloading;
    private final Map<String, ObjectFile> files = new ConcurrentSkipListMap<>();

    ServedRoutes(ObjectRoutes routes, Schedules schedules, Runs runs, Sideloading sideloading) {
        this.routes = routes;
        this.schedules = schedules;
        this.runs = runs;
        this.sideloading = sideloading;
    }

    /** In alphabetical order. */
    Set<String> names() {
        return files.keySet();
    }

    List<ReplicatedObject> objects() {
        return files.values().stream().map(ObjectFile::object).toList();
    }

    /** The file of the object's route; null if it is not served. */
    @Nullable
    ObjectFile file(String object) {
        return files.get(object);
    }

    synchronized Optional<ServedObject> object(String name) {
        ObjectFile file = files.get(name);
        try {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new ServedObject(
                            file.object(),
                            schedules.frequency(name),
                            schedules.next(name),
                            runs.isGoing(name),
                            schedules.isPaused(name),
                            schedules.missed(name)));
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An action on an object's schedule. */
    interface Action {
        void run() throws SchedulerException;
    }

    /** @return false if the object is not served; then nothing is done */
    synchronized boolean act(String object, Action action) {
        if (!files.containsKey(object)) {
            return false;
        }
        try {
            action.run();
            return true;
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Keeps the previous route if the new one cannot be used.
     *
     * @param before null for none
     * @return whether the object runs at once
     */
    synchronized boolean swap(@Nullable ObjectFile before, ObjectFile after, Optional<Instant> lastSuccess)
            throws Exception {
        takeAway(before);
        try {
            return put(after, lastSuccess);
        } catch (ObjectFileException e) {
            if (before != null) {
                put(before, lastSuccess);
            }
            throw e;
        }
    }

    /** @param before null for none */
    synchronized void takeAway(@Nullable ObjectFile before) throws Exception {
        if (before != null) {
            schedules.remove(before.object().name());
            routes.remove(before.object().name());
            files.remove(before.object().name());
        }
    }

    private boolean put(ObjectFile file, Optional<Instant> lastSuccess) throws Exception {
        routes.add(file);
        boolean runsAtOnce = schedules.settle(file.object().name(), lastSuccess);
        files.put(file.object().name(), file);
        if (runsAtOnce && !schedules.areStarted()) {
            sideloading.firstCopies().expect(List.of(file.object().name()));
        }
        return runsAtOnce;
    }
}
