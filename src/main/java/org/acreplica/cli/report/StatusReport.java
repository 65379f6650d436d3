package org.acreplica.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.acreplica.model.row.TableRows;
import org.acreplica.model.run.ObjectState;
import org.acreplica.model.run.RunRecord;
import org.acreplica.model.run.RunStatus;
import org.acreplica.report.JsonFields;
import org.acreplica.report.TextTable;

/** How current each object is, as a text table, usually within 80 characters, or one JSON document. */
public record StatusReport(List<Line> lines, List<Attention> attention) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    public record Line(String object, Optional<ObjectState> state, Optional<RunRecord> run, Optional<TableRows> rows) {

        public static Line never(String object) {
            return new Line(object, Optional.empty(), Optional.empty(), Optional.empty());
        }

        String status() {
            return run.map(last -> last.status().word()).orElse("never");
        }

        boolean isSkipped() {
            return run.filter(last -> last.status() == RunStatus.SKIPPED).isPresent();
        }

        boolean isUnfinished() {
            return state.flatMap(ObjectState::position).isPresent();
        }
    }

    public String text() {
        TextTable table = new TextTable()
                .text("object")
                .text("last run")
                .text("last success, UTC")
                .number("live")
                .number("gone");
        lines.forEach(line -> table.row(cells(line)));
        List<String> text = new ArrayList<>();
        text.add(table.toString());
        text.add("");
        addNames(text, "An unfinished read resumes with the next run: %s", Line::isUnfinished);
        addNames(text, "Skipped: %s (check says why)", Line::isSkipped);
        if (attention.isEmpty()) {
            text.add("Nothing needs attention.");
        } else {
            text.add("Needs attention:");
            Attention.lines(attention).forEach(line -> text.add("  " + line));
        }
        return String.join(System.lineSeparator(), text);
    }

    private void addNames(List<String> text, String words, Predicate<Line> like) {
        String names = lines.stream().filter(like).map(Line::object).collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            text.add(String.format(Locale.ROOT, words, names));
        }
    }

    public ObjectNode json() {
        ObjectNode root = JsonFields.document();
        ArrayNode objects = root.putArray("objects");
        for (Line line : lines) {
            ObjectNode object = objects.addObject();
            object.put("object", line.object());
            object.put("status", line.status());
            object.put("mode", line.run().map(run -> run.mode().word()).orElse(null));
            JsonFields.put(object, line.state().orElse(ObjectState.none(line.object())));
            object.put("unfinished", line.isUnfinished());
            object.put("rows_live", line.rows().map(TableRows::live).orElse(null));
            object.put("rows_gone", line.rows().map(TableRows::gone).orElse(null));
            object.put("error", line.run().map(RunRecord::error).orElse(null));
        }
        ArrayNode needs = root.putArray("attention");
        attention.forEach(each -> needs.addObject().put("object", each.object()).put("message", each.message()));
        return root;
    }

    private static Object[] cells(Line line) {
        Optional<Instant> success = line.state().flatMap(ObjectState::lastSuccessAt);
        return new Object[] {
            line.object(),
            line.status(),
            success.map(MINUTE::format).orElse(""),
            line.rows().map(rows -> Long.toString(rows.live())).orElse(""),
            line.rows()
                    .map(TableRows::gone)
                    .filter(gone -> gone > 0)
                    .map(gone -> Long.toString(gone))
                    .orElse("")
        };
    }
}
