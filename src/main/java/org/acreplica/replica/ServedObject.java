package org.acreplica.replica;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.acreplica.model.object.ReplicatedObject;

/**
 * An object that the service replicates, as it is at this time.
 *
 * @param frequency between two ticks of its timer
 * @param nextRun empty while it is paused
 * @param running whether a run is in progress
 * @param paused whether no run begins by itself
 * @param missedRuns since the service started: runs that were due and never began, as a rule because the one before was
 *     still in progress
 */
public record ServedObject(
        ReplicatedObject object,
        Duration frequency,
        Optional<Instant> nextRun,
        boolean running,
        boolean paused,
        long missedRuns) {}
