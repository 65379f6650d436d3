package org.acreplica.replica;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What is still to be read of all that is being replicated or due, and how long it takes.
 *
 * @param callsMade by the runs that are in progress, and by those that ended in the same stretch of work
 * @param callsLeft at least that many where {@code isLeast}
 * @param isLeast whether there is a run of which nothing says yet how many calls it takes
 * @param time for all of it; zero if nothing is left, empty if no call sent for a minute
 * @param times until each object's run has read everything, by the object's name; those alone whose calls are known
 */
public record WorkLeft(
        long callsMade, long callsLeft, boolean isLeast, Optional<Duration> time, Map<String, Duration> times) {

    /** Nothing runs and nothing is due. */
    public static final WorkLeft NOTHING = new WorkLeft(0, 0, false, Optional.of(Duration.ZERO), Map.of());

    /** From 0 to 1: the part of the calls that is made; 1 where there is nothing to do. */
    public double partMade() {
        long all = callsMade + callsLeft;
        return all == 0 ? 1 : (double) callsMade / all;
    }

    /** How long the object's run still reads; empty if that cannot be told. */
    public Optional<Duration> time(String object) {
        return Optional.ofNullable(times.get(object));
    }
}
