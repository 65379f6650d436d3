package org.acreplica.sync;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.acreplica.model.run.RunStatus;
import org.acreplica.sync.Outcome.Cause;

/** The runs in progress, and the outcomes of those that ended in this process. */
public final class Runs {

    private final Map<String, Run> going = new ConcurrentHashMap<>();
    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();
    private final Collection<Outcome> unrecorded = new ConcurrentLinkedQueue<>();
    private final Set<String> acceptedDeletes = ConcurrentHashMap.newKeySet();
    private final Map<String, Boolean> held = new HashMap<>();
    private final Collection<RunListener> listeners = new CopyOnWriteArrayList<>();

    public void listen(RunListener listener) {
        listeners.add(listener);
    }

    /** Allows the next run of an object to delete more than half of its rows. */
    public void acceptDeletes(String object) {
        acceptedDeletes.add(object);
    }

    public List<Run> going() {
        return List.copyOf(going.values());
    }

    /** The outcome of the object's last run in this process. */
    public Optional<Outcome> outcome(String object) {
        return Optional.ofNullable(outcomes.get(object));
    }

    /** The last outcome of each object that had a run in this process. */
    public Collection<Outcome> outcomes() {
        return List.copyOf(outcomes.values());
    }

    boolean takeAcceptedDeletes(String object) {
        return acceptedDeletes.remove(object);
    }

    /** Whether a run of the object is in progress. */
    public boolean isGoing(String object) {
        return going.containsKey(object);
    }

    /** Asks the object's run, if any, to end at its next page. */
    public void stopAtPage(String object) {
        Run run = going.get(object);
        if (run != null) {
            run.stopAtPage();
        }
    }

    /**
     * Prevents runs of the object from beginning until {@link #release}.
     *
     * @return false if one is in progress: then nothing is held
     */
    public synchronized boolean hold(String object) {
        return !isGoing(object) && held.putIfAbsent(object, false) == null;
    }

    /** @return whether a run tried to begin meanwhile */
    public synchronized boolean release(String object) {
        return held.remove(object);
    }

    /** @return false if the run must not begin: another run of the object is in progress, or the object is held */
    synchronized boolean began(Run run) {
        String object = run.object().name();
        held.computeIfPresent(object, (name, turnedAway) -> true);
        return !held.containsKey(object) && going.putIfAbsent(object, run) == null;
    }

    void ended(Outcome outcome) {
        outcomes.put(outcome.run().object(), outcome);
        going.remove(outcome.run().object());
        listeners.forEach(listener -> listener.ended(outcome));
    }

    /** Keeps an outcome that could not be written, because the destination is not open yet. */
    void keep(Outcome outcome) {
        unrecorded.add(outcome);
    }

    /** Whether one of them is more than a rejected key or an object that it may not read. */
    boolean hasUnrecordedFailure() {
        return unrecorded.stream()
                .anyMatch(
                        outcome -> outcome.run().status() == RunStatus.FAILED && outcome.cause() != Cause.UNAUTHORISED);
    }

    List<Outcome> takeUnrecorded() {
        List<Outcome> taken = List.copyOf(unrecorded);
        unrecorded.removeAll(taken);
        return taken;
    }
}
