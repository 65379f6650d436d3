package org.acreplica.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.acreplica.model.RunCounts;
import org.acreplica.model.RunRecord;
import org.acreplica.model.RunStatus;
import org.acreplica.model.TableRows;
import org.acreplica.report.JsonFields;
import org.acreplica.report.TextTable;
import org.acreplica.report.Words;
import org.acreplica.sync.Outcome;

/** How a replication ended, object by object: as a table for people or as one JSON document. */
final class SyncReport {

    /** @param counted the table's rows; empty where there is none */
    record Line(Outcome outcome, Optional<TableRows> counted) {

        RunRecord run() {
            return outcome.run();
        }

        OptionalLong rows() {
            return counted.map(rows -> OptionalLong.of(rows.live())).orElse(OptionalLong.empty());
        }

        /** A tick where the table has as many rows as the source, a cross where not, a blank where the run did not tell. */
        String tick() {
            if (outcome.sourceRows().isEmpty() || counted.isEmpty()) {
                return "";
            }
            return outcome.sourceRows().getAsLong() == counted.get().live() ? "✓" : "✗";
        }
    }

    private final List<Line> lines;
    private final Duration took;
    private final double requestsPerSecond;
    private final long requests;

    /** @param requests made in all, those for no object included */
    SyncReport(List<Line> lines, Duration took, double requestsPerSecond, long requests) {
        this.lines = lines;
        this.took = took;
        this.requestsPerSecond = requestsPerSecond;
        this.requests = requests;
    }

    String table() {
        TextTable table = new TextTable()
                .text("object", "total")
                .number("at source", sumOfKnown(line -> line.outcome().sourceRows()))
                .number("in table", sumOfKnown(Line::rows))
                .text("", "")
                .number("read", sum(RunCounts::read))
                .number("new", sum(RunCounts::inserted))
                .number("changed", sum(RunCounts::updated))
                .number("gone", sum(RunCounts::deleted))
                .number("rejects", sum(RunCounts::rejected))
                .number("calls", Long.toString(requests))
                .number("seconds", Words.seconds(took))
                .text("", "");
        lines.forEach(line -> table.row(cells(line)));
        return table.toString();
    }

    /** The share of the budget that was used, in words. */
    String budget() {
        double seconds = Math.max(0.001, took.toMillis() / 1000.0);
        return String.format(
                Locale.ROOT,
                "%d calls in %.1f s: %.0f %% of the budget of %s a second.",
                requests,
                seconds,
                100 * requests / (seconds * requestsPerSecond),
                Words.number(requestsPerSecond));
    }

    ObjectNode json() {
        ObjectNode root = JsonOption.document();
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

    /** What went wrong or was left out, a line an object. */
    List<String> remarks() {
        return lines.stream()
                .filter(line -> line.run().status() != RunStatus.SUCCEEDED)
                .map(line -> line.run().object() + " " + line.run().status().word() + ": "
                        + line.run().error())
                .toList();
    }

    private static Object[] cells(Line line) {
        RunRecord run = line.run();
        RunCounts counts = run.counts();
        return new Object[] {
            run.object(),
            shown(line.outcome().sourceRows()),
            shown(line.rows()),
            line.tick(),
            counts.read(),
            counts.inserted(),
            counts.updated(),
            counts.deleted(),
            counts.rejected(),
            counts.requests(),
            Words.seconds(took(run)),
            run.status() == RunStatus.SUCCEEDED ? "" : run.status().word()
        };
    }

    private static Duration took(RunRecord run) {
        return run.finishedAt() == null ? Duration.ZERO : Duration.between(run.startedAt(), run.finishedAt());
    }

    /** Nothing where a number is missing: a part of the whole would look like the whole. */
    private String sumOfKnown(Function<Line, OptionalLong> number) {
        return lines.stream().map(number).allMatch(OptionalLong::isPresent)
                ? Long.toString(lines.stream()
                        .mapToLong(line -> number.apply(line).getAsLong())
                        .sum())
                : "";
    }

    private String sum(ToLongFunction<RunCounts> count) {
        return Long.toString(
                lines.stream().map(line -> line.run().counts()).mapToLong(count).sum());
    }

    private static String shown(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "";
    }
}
