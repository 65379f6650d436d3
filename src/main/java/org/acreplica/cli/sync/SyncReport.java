package org.acreplica.cli.sync;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.acreplica.model.row.TableRows;
import org.acreplica.model.run.RunCounts;
import org.acreplica.model.run.RunRecord;
import org.acreplica.model.run.RunStatus;
import org.acreplica.report.JsonFields;
import org.acreplica.report.Words;
import org.acreplica.source.request.PageRequest;
import org.acreplica.sync.Outcome;

/**
 * The result of a replication, object by object.
 *
 * @param requests all requests, including those for no object
 */
record SyncReport(List<Line> lines, Duration took, double requestsPerSecond, long requests) {

    /** @param counted the table's rows; empty if it has no table */
    record Line(Outcome outcome, Optional<TableRows> counted) {

        RunRecord run() {
            return outcome.run();
        }

        String object() {
            return run().object();
        }

        OptionalLong rows() {
            return counted.map(rows -> OptionalLong.of(rows.live())).orElse(OptionalLong.empty());
        }

        /** Whether the run knows the number of records and the table has another number of rows. */
        boolean isMismatch() {
            return isCompared()
                    && outcome.sourceRows().getAsLong() != counted.get().live();
        }

        boolean isCompared() {
            return outcome.sourceRows().isPresent() && counted.isPresent();
        }

        /** Whether its rows arrived with the pages of another object. */
        boolean cameAlong() {
            RunCounts counts = run().counts();
            return run().status() == RunStatus.SUCCEEDED
                    && counts.read() > 0
                    && counts.inserted() + counts.updated() + counts.unchanged() + counts.rejected() == 0;
        }

        /** Whether a row changed, or a value could not be loaded as sent. */
        boolean isNews() {
            RunCounts counts = run().counts();
            return counts.inserted() + counts.updated() + counts.deleted() + counts.rejected() > 0 || isMismatch();
        }
    }

    /** The share of the budget that was used, in words. */
    String budget() {
        double seconds = Math.max(0.001, took.toMillis() / 1000.0);
        return String.format(
                Locale.ROOT,
                "%d calls in %.1f s: %.0f %% of the budget of %s per second.",
                requests,
                seconds,
                100 * requests / (seconds * requestsPerSecond),
                Words.number(requestsPerSecond));
    }

    /** Calls saved compared with reading each object from its own list. */
    long callsSaved() {
        return lines.stream()
                .filter(Line::cameAlong)
                .map(line -> line.run().counts())
                .mapToLong(counts ->
                        Math.max(0, (counts.read() + PageRequest.LIMIT - 1) / PageRequest.LIMIT - counts.requests()))
                .sum();
    }

    ObjectNode json() {
        ObjectNode root = JsonFields.document();
        ArrayNode objects = root.putArray("objects");
        for (Line line : lines) {
            ObjectNode object = objects.addObject();
            JsonFields.put(object, line.run());
            object.put("source_rows", JsonFields.orNull(line.outcome().sourceRows()));
            object.put("table_rows", JsonFields.orNull(line.rows()));
        }
        root.put("requests", requests);
        root.put("seconds", took.toMillis() / 1000.0);
        root.put("requests_per_second", requestsPerSecond);
        return root;
    }
}
