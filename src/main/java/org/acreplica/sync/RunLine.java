package org.acreplica.sync;

import java.time.Duration;
import java.util.Locale;
import org.acreplica.model.run.RunCounts;
import org.acreplica.model.run.RunRecord;
import org.acreplica.model.run.RunStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** The log line of a finished run. */
final class RunLine {

    /** Logs under the name of the class that ends runs. */
    private static final Logger LOG = LoggerFactory.getLogger(RunLine.class);

    private RunLine() {}

    /** A sentence in text, pairs in JSON: {@code rows} is the number written, {@code ms} the duration of the run. */
    static void log(Outcome outcome) {
        RunRecord run = outcome.run();
        RunCounts counts = run.counts();
        Duration took = Duration.between(run.startedAt(), run.finishedAt());
        LOG.atLevel(level(run.status()))
                .addKeyValue("object", run.object())
                .addKeyValue("run", run.runId())
                .addKeyValue("status", run.status().word())
                .addKeyValue("rows", counts.inserted() + counts.updated() + counts.deleted())
                .addKeyValue("calls", counts.requests())
                .addKeyValue("ms", took.toMillis())
                .log(sentence(run, took));
    }

    private static Level level(RunStatus status) {
        return switch (status) {
            case FAILED -> Level.ERROR;
            case SKIPPED -> Level.DEBUG;
            default -> Level.INFO;
        };
    }

    private static String sentence(RunRecord run, Duration took) {
        RunCounts counts = run.counts();
        return switch (run.status()) {
            case SUCCEEDED ->
                String.format(
                        Locale.ROOT,
                        "%s: %d read, %d new, %d changed, %d gone, %d rejected, %d requests, %.1f s",
                        run.object(),
                        counts.read(),
                        counts.inserted(),
                        counts.updated(),
                        counts.deleted(),
                        counts.rejected(),
                        counts.requests(),
                        took.toMillis() / 1000.0);
            case SKIPPED -> run.object() + " skipped: " + run.error();
            case INTERRUPTED -> run.object() + " interrupted; the next run resumes there";
            default -> run.object() + " failed: " + run.error();
        };
    }
}
