package org.acreplica.replica;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.acreplica.load.DestinationWriter;
import org.acreplica.load.database.LoadException;
import org.acreplica.objectfiles.ObjectFile;
import org.acreplica.objectfiles.ObjectFileException;
import org.acreplica.objectfiles.ObjectFileProblem;
import org.acreplica.objectfiles.ObjectFiles;
import org.acreplica.objectfiles.ObjectFolder;
import org.acreplica.objectfiles.ObjectRoutes;
import org.acreplica.sync.Outcome.Cause;
import org.acreplica.sync.Runs;
import org.acreplica.sync.sideload.Sideloading;
import org.jspecify.annotations.Nullable;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the objects' routes in step with their files while they run. One thread does that:
 * <ol>
 *   <li>It checks the folder for changes. New content is tested in a scratch context; invalid files are reported and
 *     affect nothing that runs.
 *   <li>An object whose file has changed is held between two of its runs; a run in progress is asked to end at its next
 *     page. Then its route is swapped and its next run scheduled.
 *   <li>If an object cannot be held yet, it is tried again at the next check.
 * </ol>
 */
final class LiveService implements Service, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveService.class);

    private final ServedRoutes served;
    private final Schedules schedules;
    private final Runs runs;
    private final Sideloading sideloading;
    private final DestinationWriter destination;
    private final CheckedFiles checked;
    private final Set<String> rereads = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread;

    /** @param thread a single thread; shut down with this object */
    LiveService(
            ObjectRoutes routes,
            Schedules schedules,
            Runs runs,
            Sideloading sideloading,
            DestinationWriter destination,
            CheckedFiles checked,
            ScheduledExecutorService thread) {
        this.served = new ServedRoutes(routes, schedules, runs, sideloading);
        this.schedules = schedules;
        this.runs = runs;
        this.sideloading = sideloading;
        this.destination = destination;
        this.checked = checked;
        this.thread = thread;
    }

    /** Begins with these files, and watches the folder from then on. */
    void start(ObjectFiles files, ObjectFolder folder, Duration poll) throws SchedulerException {
        sideloading.bring(served::objects);
        checked.begin(files);
        followFiles();
        runs.listen(new SkippedObjects(runs));
        schedules.start();
        thread.scheduleWithFixedDelay(() -> look(folder), poll.toMillis(), poll.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public List<ServedObject> objects() {
        return served.names().stream()
                .map(this::object)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Optional<ServedObject> object(String name) {
        return served.object(name);
    }

    @Override
    public List<ObjectFileProblem> problems() {
        return checked.problems();
    }

    @Override
    public boolean runNow(String object) {
        return served.act(object, () -> schedules.runNow(object));
    }

    @Override
    public boolean reread(String object) {
        return served.act(object, () -> {
            rereads.add(object);
            thread.execute(this::follow);
        });
    }

    @Override
    public boolean pause(String object) {
        return served.act(object, () -> schedules.pause(object));
    }

    @Override
    public boolean resume(String object) {
        Optional<Instant> lastSuccess = destination.lastSuccess(object);
        return served.act(object, () -> schedules.resume(object, lastSuccess));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void look(ObjectFolder folder) {
        try {
            checked.look(folder, served.names());
            schedules.followClock();
        } catch (RuntimeException | SchedulerException e) {
            LOG.error("The object files could not be checked", e);
        }
        follow();
    }

    private void follow() {
        try {
            followFiles();
            List.copyOf(rereads).forEach(this::forgetAndRun);
        } catch (RuntimeException e) {
            LOG.error("The object files could not be watched", e);
        }
    }

    private void followFiles() {
        for (String object : List.copyOf(served.names())) {
            if (!checked.names().contains(object)) {
                between(object, () -> remove(object));
            }
        }
        for (ObjectFile file : checked.files()) {
            ObjectFile before = served.file(file.object().name());
            if (before == null || !before.text().equals(file.text())) {
                between(file.object().name(), () -> put(before, file));
            }
        }
    }

    private interface Swap {
        /** @return whether a run must begin at once */
        boolean run() throws Exception;
    }

    /**
     * Runs the action between two runs of the object; if one is in progress, asks it to end and leaves the action to
     * the next check.
     */
    private void between(String object, Swap swap) {
        if (!runs.hold(object)) {
            runs.stopAtPage(object);
            return;
        }
        boolean begins = false;
        try {
            begins = swap.run();
        } catch (LoadException e) {
            LOG.warn("{}; trying again", e.getMessage());
        } catch (Exception e) {
            LOG.error("{}: its route could not be changed", object, e);
        } finally {
            begins |= runs.release(object);
        }
        if (begins) {
            runNow(object);
        }
    }

    private boolean put(@Nullable ObjectFile before, ObjectFile file) throws Exception {
        String object = file.object().name();
        boolean otherFacts = before != null && !before.object().readsLike(file.object());
        if (otherFacts) {
            destination.forget(object);
        }
        boolean runsAtOnce;
        try {
            runsAtOnce = served.swap(before, file, destination.lastSuccess(object));
        } catch (ObjectFileException e) {
            checked.refuse(file, e);
            return false;
        }
        if (schedules.areStarted()) {
            String news = before == null
                    ? "new object file; it is replicated from now on"
                    : "object file edited; the edit applies from now on"
                            + (otherFacts ? "; the next run reads everything" : "");
            LOG.info("{}: {}", object, news);
        }
        return before != null && !runsAtOnce && wasInterrupted(object);
    }

    private boolean remove(String object) throws Exception {
        served.takeAway(served.file(object));
        LOG.info("{}: object file removed; it is no longer replicated, its table is kept", object);
        return false;
    }

    private boolean wasInterrupted(String object) {
        return runs.outcome(object)
                .filter(outcome -> outcome.cause() == Cause.STOPPED)
                .isPresent();
    }

    private void forgetAndRun(String object) {
        between(object, () -> {
            destination.forget(object);
            rereads.remove(object);
            return served.file(object) != null;
        });
    }
}
