package org.acreplica.web.status;

import java.time.Duration;
import java.util.Optional;
import org.acreplica.sync.ReadProgress;

/**
 * How far a run that is going on has read, and how long it still takes.
 *
 * @param left at the pace of the run so far; empty where it cannot be told
 */
public record RunProgress(ReadProgress read, Optional<Duration> left) {

    private static final Duration TOO_EARLY_TO_TELL = Duration.ofSeconds(2);

    /** @param taken since the run began */
    static RunProgress of(ReadProgress read, Duration taken) {
        long readNow = read.counts().read();
        boolean tells = read.total().isPresent() && readNow > 0 && taken.compareTo(TOO_EARLY_TO_TELL) > 0;
        return new RunProgress(
                read,
                tells
                        ? Optional.of(
                                Duration.ofMillis((long) ((double) taken.toMillis() / readNow * read.recordsLeft())))
                        : Optional.empty());
    }
}
