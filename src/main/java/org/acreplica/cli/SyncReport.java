package org.acreplica.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
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

    private static final ObjectMapper MAPPER = new ObjectMapper();

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
        Column[] columns = {
            column("object", "total", HorizontalAlign.LEFT),
            column("at source", sumOfKnown(line -> line.outcome().sourceRows()), HorizontalAlign.RIGHT),
            column("in table", sumOfKnown(Line::rows), HorizontalAlign.RIGHT),
            column("", "", HorizontalAlign.CENTER),
            column("read", sum(lines, counts(RunCounts::read)), HorizontalAlign.RIGHT),
            column("new", sum(lines, counts(RunCounts::inserted)), HorizontalAlign.RIGHT),
            column("changed", sum(lines, counts(RunCounts::updated)), HorizontalAlign.RIGHT),
            column("gone", sum(lines, counts(RunCounts::deleted)), HorizontalAlign.RIGHT),
            column("rejects", sum(lines, counts(RunCounts::rejected)), HorizontalAlign.RIGHT),
            column("calls", Long.toString(requests), HorizontalAlign.RIGHT),
            column("seconds", seconds(took), HorizontalAlign.RIGHT),
            column("", "", HorizontalAlign.LEFT)
        };
        Object[][] rows = lines.stream().map(SyncReport::row).toArray(Object[][]::new);
        return AsciiTable.getTable(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS_NO_OUTSIDE_BORDER, columns, rows);
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
                plain(requestsPerSecond));
    }

    ObjectNode json() {
        ObjectNode root = MAPPER.createObjectNode();
        ArrayNode objects = root.putArray("objects");
        for (Line line : lines) {
            RunRecord run = line.run();
            RunCounts counts = run.counts();
            ObjectNode object = objects.addObject();
            object.put("object", run.object());
            object.put("run_id", run.runId());
            object.put("status", run.status().word());
            object.put("mode", run.mode().word());
            object.put("started_at", run.startedAt().toString());
            object.put(
                    "finished_at",
                    run.finishedAt() == null ? null : run.finishedAt().toString());
            object.put("source_rows", boxed(line.outcome().sourceRows()));
            object.put("table_rows", boxed(line.rows()));
            object.put("requests", counts.requests());
            object.put("throttled", counts.throttled());
            object.put("records_read", counts.read());
            object.put("rows_inserted", counts.inserted());
            object.put("rows_updated", counts.updated());
            object.put("rows_unchanged", counts.unchanged());
            object.put("rows_deleted", counts.deleted());
            object.put("values_rejected", counts.rejected());
            object.put("rows_sideloaded", counts.sideloaded());
            object.put("error", run.error());
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

    private static Object[] row(Line line) {
        RunRecord run = line.run();
        RunCounts counts = run.counts();
        long millis = run.finishedAt() == null
                ? 0
                : Duration.between(run.startedAt(), run.finishedAt()).toMillis();
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
            seconds(Duration.ofMillis(millis)),
            run.status() == RunStatus.SUCCEEDED ? "" : run.status().word()
        };
    }

    private static Column column(String header, String footer, HorizontalAlign align) {
        return new Column()
                .header(header)
                .footer(footer)
                .headerAlign(align)
                .dataAlign(align)
                .footerAlign(align)
                .maxWidth(60);
    }

    private static ToLongFunction<Line> counts(ToLongFunction<RunCounts> count) {
        return line -> count.applyAsLong(line.run().counts());
    }

    /** Nothing where a number is missing: a part of the whole would look like the whole. */
    private String sumOfKnown(Function<Line, OptionalLong> number) {
        return lines.stream().map(number).allMatch(OptionalLong::isPresent)
                ? sum(lines, line -> number.apply(line).getAsLong())
                : "";
    }

    private static String sum(List<Line> lines, ToLongFunction<Line> number) {
        return Long.toString(lines.stream().mapToLong(number).sum());
    }

    private static String shown(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "";
    }

    private static Long boxed(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
