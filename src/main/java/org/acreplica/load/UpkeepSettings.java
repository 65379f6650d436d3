package org.acreplica.load;

import java.time.Duration;
import java.util.Optional;

/**
 * What the destination holds besides the tables of the objects.
 *
 * @param views whether the wide views and the stage history are created
 * @param keepRuns how long rows of {@code _replica_runs} are kept; empty for ever
 */
public record UpkeepSettings(boolean views, Optional<Duration> keepRuns) {}
