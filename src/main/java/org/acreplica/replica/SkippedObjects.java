package org.acreplica.replica;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.acreplica.model.run.RunStatus;
import org.acreplica.sync.Outcome;
import org.acreplica.sync.RunListener;
import org.acreplica.sync.Runs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs the skipped objects in one line, as soon as nothing is running, and again only when they change. */
final class SkippedObjects implements RunListener {

    private static final Logger LOG = LoggerFactory.getLogger(SkippedObjects.class);

    private final Runs runs;
    private Set<String> said = Set.of();

    SkippedObjects(Runs runs) {
        this.runs = runs;
    }

    @Override
    public synchronized void ended(Outcome outcome) {
        if (!runs.going().isEmpty()) {
            return;
        }
        Set<String> skipped = runs.outcomes().stream()
                .filter(last -> last.run().status() == RunStatus.SKIPPED)
                .map(last -> last.run().object())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!skipped.isEmpty() && !skipped.equals(said)) {
            LOG.warn(
                    "{} skipped because the key may not read them or the account does not have them: {}. Run check to see the missing permissions.",
                    skipped.size(),
                    String.join(", ", skipped));
        }
        said = skipped;
    }
}
