package org.acreplica.replica;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.acreplica.model.object.ReplicatedObject;

/**
 * The current state of an object that the service replicates.
 *
 * @param frequency time between two ticks of its timer
 * @param nextRun empty while it is paused
 * @param running whether a run is in progress
 * @param paused whether its schedule is paused
 * @param missedRuns since the service started: runs that were due and never began, usually because the previous one was
 *     still in progress
 */
public record ServedObject(
        ReplicatedObject object,
        Duration frequency,
        Optional<Instant> nextRun,
        boolean running,
        boolean paused,
        long missedRuns) {}
