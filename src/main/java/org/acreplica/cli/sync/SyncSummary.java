package org.acreplica.cli.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.acreplica.cli.sync.SyncReport.Line;
import org.acreplica.model.run.RunCounts;
import org.acreplica.model.run.RunStatus;
import org.acreplica.objectfiles.ObjectFileException;
import org.acreplica.report.TextTable;
import org.acreplica.sync.Outcome.Cause;
import picocli.CommandLine.Help.Ansi;

/**
 * Prints the result of a replication to standard output. As text: a table of the objects with changes, usually within
 * 80 characters, one line for the unchanged ones, one for those skipped, and one for each that failed.
 */
public final class SyncSummary {

    /** The widest line that lists object names. */
    private static final int WIDEST = 80;

    private final boolean json;
    private final boolean all;
    private final Ansi colours;
    private final PrintWriter output;

    /** @param all whether to list every object */
    public SyncSummary(boolean json, boolean all, Ansi colours, PrintWriter output) {
        this.json = json;
        this.all = all;
        this.colours = colours;
        this.output = output;
    }

    public void print(SyncResult result) {
        if (json) {
            output.println(json(result).toPrettyString());
        } else {
            text(result).forEach(output::println);
        }
        output.flush();
    }

    private static ObjectNode json(SyncResult result) {
        ObjectNode document = result.report().json();
        var files = document.putArray("refused_files");
        result.refused().forEach(file -> files.add(file.getMessage()));
        return document.put("exit_code", result.exitCode());
    }

    private List<String> text(SyncResult result) {
        SyncReport report = result.report();
        List<Line> shown = all
                ? report.lines()
                : report.lines().stream().filter(Line::isNews).toList();
        List<String> lines = new ArrayList<>();
        if (!shown.isEmpty()) {
            lines.add(table(report, shown));
        }
        if (all) {
            with(report, RunStatus.SKIPPED).forEach(line -> lines.add(remark(line)));
        } else {
            addFolded(lines, report);
        }
        addNames(lines, "interrupted; the next run resumes there", with(report, RunStatus.INTERRUPTED), "");
        with(report, RunStatus.FAILED).forEach(line -> lines.add(remark(line)));
        for (ObjectFileException file : result.refused()) {
            lines.add(file.object() + " " + word(RunStatus.FAILED) + ": " + file.getMessage());
        }
        report.lines().stream()
                .filter(Line::isMismatch)
                .map(SyncSummary::mismatch)
                .forEach(lines::add);
        lines.add(report.budget());
        if (report.callsSaved() > 0) {
            lines.add("Rows that came with contacts saved " + report.callsSaved()
                    + (report.callsSaved() == 1 ? " call." : " calls."));
        }
        return lines;
    }

    private static void addFolded(List<String> lines, SyncReport report) {
        addNames(lines, "came with other objects", of(report, Line::cameAlong), "");
        addNames(
                lines,
                "unchanged",
                of(report, line -> line.run().status() == RunStatus.SUCCEEDED && !line.isNews() && !line.cameAlong()),
                "--all");
        addNames(
                lines,
                "skipped (no permission; see check)",
                of(report, line -> isSkipped(line) && line.outcome().cause() == Cause.FORBIDDEN),
                "");
        addNames(
                lines,
                "skipped (not in this account)",
                of(report, line -> isSkipped(line) && line.outcome().cause() == Cause.ABSENT),
                "");
    }

    private String table(SyncReport report, List<Line> shown) {
        boolean rejects = sum(report, RunCounts::rejected) > 0;
        TextTable table = new TextTable()
                .text(
                        "object",
                        report.lines().size() == 1
                                ? ""
                                : "all " + report.lines().size())
                .number("rows", rows(report))
                .number("new", number(sum(report, counts -> counts.inserted() + counts.sideloaded())))
                .number("changed", number(sum(report, RunCounts::updated)))
                .number("gone", number(sum(report, RunCounts::deleted)));
        if (rejects) {
            table.number("rejects", number(sum(report, RunCounts::rejected)));
        }
        table.number("calls", Long.toString(report.requests()));
        for (Line line : shown) {
            RunCounts counts = line.run().counts();
            List<Object> cells = new ArrayList<>(List.of(
                    line.object(),
                    rows(line),
                    number(counts.inserted()),
                    number(counts.updated()),
                    number(counts.deleted())));
            if (rejects) {
                cells.add(number(counts.rejected()));
            }
            cells.add(counts.requests());
            table.row(cells.toArray());
        }
        return table.toString();
    }

    /** With a tick where the table has as many rows as the source has records. */
    private static String rows(Line line) {
        String tick = !line.isCompared() ? "  " : line.isMismatch() ? " ✗" : " ✓";
        return line.rows().isPresent() ? line.rows().getAsLong() + tick : "";
    }

    /** Nothing if a number is missing: a part of the whole would look like the whole. */
    private static String rows(SyncReport report) {
        return report.lines().stream().allMatch(line -> line.rows().isPresent())
                ? report.lines().stream()
                                .mapToLong(line -> line.rows().getAsLong())
                                .sum()
                        + "  "
                : "";
    }

    private String remark(Line line) {
        return line.object() + " " + word(line.run().status()) + ": "
                + line.run().error();
    }

    private String word(RunStatus status) {
        return colours.string("@|" + (status == RunStatus.FAILED ? "red" : "yellow") + " " + status.word() + "|@");
    }

    private static String mismatch(Line line) {
        return line.object() + ": ActiveCampaign reports "
                + line.outcome().sourceRows().getAsLong() + " records; the table has "
                + line.rows().getAsLong() + " rows.";
    }

    /**
     * {@code 36 unchanged: accounts, addresses and 34 more (--all shows them)}, as many names as the line has room for.
     */
    private static void addNames(List<String> lines, String what, List<Line> objects, String hint) {
        if (objects.isEmpty()) {
            return;
        }
        String begin = objects.size() + " " + what + ": ";
        String end = hint.isEmpty() ? "" : " (" + hint + ")";
        String more = " and " + objects.size() + " more";
        List<String> named = new ArrayList<>();
        int length = begin.length() + more.length() + end.length();
        for (Line line : objects) {
            int longer = length + line.object().length() + 2;
            if (named.isEmpty() || longer <= WIDEST) {
                named.add(line.object());
                length = longer;
            }
        }
        int others = objects.size() - named.size();
        String names = String.join(", ", named) + (others > 0 ? " and " + others + " more" : "");
        lines.add(begin + names + end);
    }

    private static List<Line> with(SyncReport report, RunStatus status) {
        return of(report, line -> line.run().status() == status);
    }

    private static boolean isSkipped(Line line) {
        return line.run().status() == RunStatus.SKIPPED;
    }

    private static List<Line> of(SyncReport report, Predicate<Line> like) {
        return report.lines().stream().filter(like).toList();
    }

    private static long sum(SyncReport report, ToLongFunction<RunCounts> count) {
        return report.lines().stream()
                .map(line -> line.run().counts())
                .mapToLong(count)
                .sum();
    }

    private static String number(long number) {
        return number == 0 ? "" : Long.toString(number);
    }
}
