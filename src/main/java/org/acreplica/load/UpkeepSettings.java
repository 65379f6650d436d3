package org.acreplica.load;

import java.time.Duration;
import java.util.Optional;

/**
 * What the destination keeps beside the tables of the objects.
 *
 * @param views whether the wide views and the stage history are made and kept
 * @param keepRuns how long rows of {@code _replica_runs} are kept; empty for ever
 */
public record UpkeepSettings(boolean views, Optional<Duration> keepRuns) {}
