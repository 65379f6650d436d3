package org.acreplica.sync.sideload;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.acreplica.model.object.ReplicatedObject;

/**
 * Coordinates the first full read of an object with the first copies that arrive with it. They may join until the read
 * requests its first page. Nothing is stored: if the process ends, each object is read
 * from its own list.
 *
 * <p>An object is undecided from when its run is expected until it joins, opens or leaves; a first full read waits for
 * the undecided objects before it begins.
 */
public final class FirstCopies {

    /** An expected run that does not begin delays others no longer than this. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Set<String> undecided = new HashSet<>();
    private final Set<String> opening = new HashSet<>();
    private final Map<String, FirstCopy> joined = new HashMap<>();

    /** Runs of these objects are about to begin. */
    public synchronized void expect(Collection<String> objects) {
        undecided.addAll(objects);
    }

    /** @return empty if no first full read of the object's owner is about to begin */
    public synchronized Optional<FirstCopy> join(ReplicatedObject object) {
        undecided.remove(object.name());
        notifyAll();
        String owner = object.sideload().orElseThrow();
        if (!undecided.contains(owner) && !opening.contains(owner)) {
            return Optional.empty();
        }
        FirstCopy copy = new FirstCopy(object);
        joined.put(object.name(), copy);
        return Optional.of(copy);
    }

    /**
     * A first full read is about to begin at its first page: waits for the objects that may come with it.
     *
     * @param others the objects whose rows its pages include
     * @return those of them that have joined
     */
    public synchronized List<FirstCopy> open(String owner, Collection<String> others) throws InterruptedException {
        undecided.remove(owner);
        opening.add(owner);
        try {
            long end = System.nanoTime() + LONGEST_WAIT.toNanos();
            long left = LONGEST_WAIT.toMillis();
            while (left > 0 && others.stream().anyMatch(undecided::contains)) {
                wait(left);
                left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            }
            return others.stream().map(joined::get).filter(Objects::nonNull).toList();
        } finally {
            opening.remove(owner);
        }
    }

    /** The object does not take part, or not any longer: nothing arrives with it, and it arrives with nothing. */
    public synchronized void leave(String object) {
        undecided.remove(object);
        FirstCopy left = joined.remove(object);
        if (left != null) {
            left.lose("its run ended before its rows could be checked");
        }
        joined.values().stream()
                .filter(copy -> copy.object().sideload().equals(Optional.of(object)))
                .forEach(copy -> copy.lose("the first full read of " + object + " did not finish"));
        notifyAll();
    }
}
