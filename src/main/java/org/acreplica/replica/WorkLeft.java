package org.acreplica.replica;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The remaining work of all objects that are being replicated or due, and how long it takes.
 *
 * @param callsMade by the runs in progress, and by those that ended in the same period of work
 * @param callsLeft a lower bound if {@code isLeast}
 * @param isLeast whether the number of calls of some run is not known yet
 * @param time for all of it; zero if nothing is left, empty if no call was sent for a minute
 * @param times until each object's run has read everything, by object name; only those whose calls are known
 */
public record WorkLeft(
        long callsMade, long callsLeft, boolean isLeast, Optional<Duration> time, Map<String, Duration> times) {

    /** Nothing runs and nothing is due. */
    public static final WorkLeft NOTHING = new WorkLeft(0, 0, false, Optional.of(Duration.ZERO), Map.of());

    /** The fraction of calls made, from 0 to 1; 1 if there is nothing to do. */
    public double partMade() {
        long all = callsMade + callsLeft;
        return all == 0 ? 1 : (double) callsMade / all;
    }

    /** How long the object's run will still read; empty if unknown. */
    public Optional<Duration> time(String object) {
        return Optional.ofNullable(times.get(object));
    }
}
