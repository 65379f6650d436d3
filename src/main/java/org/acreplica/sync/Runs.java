package org.acreplica.sync;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The runs that are going on, and the outcomes of those that have ended in this process. */
public final class Runs {

    private final Map<String, Run> going = new ConcurrentHashMap<>();
    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();
    private final Collection<Outcome> unrecorded = new ConcurrentLinkedQueue<>();
    private final Set<String> acceptedDeletes = ConcurrentHashMap.newKeySet();
    private volatile RunListener listener = outcome -> {};

    /** Only one listens. */
    public void listen(RunListener to) {
        listener = to;
    }

    /** Lets the next run of an object delete more rows than is believable. */
    public void acceptDeletes(String object) {
        acceptedDeletes.add(object);
    }

    public List<Run> going() {
        return List.copyOf(going.values());
    }

    /** How the object's last run in this process ended. */
    public Optional<Outcome> outcome(String object) {
        return Optional.ofNullable(outcomes.get(object));
    }

    boolean takeAcceptedDeletes(String object) {
        return acceptedDeletes.remove(object);
    }

    void began(Run run) {
        going.put(run.object().name(), run);
    }

    void ended(Outcome outcome) {
        outcomes.put(outcome.run().object(), outcome);
        going.remove(outcome.run().object());
        listener.ended(outcome);
    }

    /** Keeps an outcome that could not be written, because the destination is not open yet. */
    void keep(Outcome outcome) {
        unrecorded.add(outcome);
    }

    List<Outcome> takeUnrecorded() {
        List<Outcome> taken = List.copyOf(unrecorded);
        unrecorded.removeAll(taken);
        return taken;
    }
}
