package org.acreplica.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.acreplica.load.StateReader;
import org.acreplica.model.ObjectState;
import org.acreplica.model.RunRecord;
import org.acreplica.model.TableRows;
import org.acreplica.report.JsonFields;
import org.acreplica.report.TextTable;
import org.acreplica.report.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "status",
        description = "Shows what the state tables say, a line an object. Reads only the destination.",
        footer = {"", "Examples:", "  status", "  status --json"})
final class StatusCommand implements Callable<Integer> {

    @ParentCommand
    private ReplicaCommand replica;

    @Mixin
    private JsonOption json;

    private record Line(
            String object, Optional<ObjectState> state, Optional<RunRecord> run, Optional<TableRows> rows) {}

    @Override
    public Integer call() throws Exception {
        Workspace workspace = replica.workspace();
        List<Line> lines = lines(workspace);
        replica.out().println(json.isGiven() ? json(lines).toPrettyString() : table(lines));
        return ExitCode.DONE;
    }

    private static List<Line> lines(Workspace workspace) throws CommandFailure {
        List<String> objects = workspace.objects(List.of());
        return workspace
                .destination()
                .withState(state -> lines(objects, state))
                .orElseGet(() -> objects.stream().map(StatusCommand::never).toList());
    }

    private static List<Line> lines(List<String> objects, StateReader state) {
        Map<String, ObjectState> states = new HashMap<>();
        state.readAll().forEach(each -> states.put(each.object(), each));
        Map<String, RunRecord> runs = new HashMap<>();
        state.lastRuns().forEach(run -> runs.put(run.object(), run));
        return objects.stream()
                .map(object -> new Line(
                        object,
                        Optional.ofNullable(states.get(object)),
                        Optional.ofNullable(runs.get(object)),
                        state.rows(object)))
                .toList();
    }

    private static Line never(String object) {
        return new Line(object, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static String table(List<Line> lines) {
        TextTable table = new TextTable()
                .text("object")
                .text("last run")
                .text("mode")
                .text("last success")
                .text("cursor")
                .number("live")
                .number("gone")
                .text("remark");
        lines.forEach(line -> table.row(cells(line)));
        return table.toString();
    }

    private static Object[] cells(Line line) {
        return new Object[] {
            line.object(),
            line.run().map(run -> run.status().word()).orElse("never"),
            line.run().map(run -> run.mode().word()).orElse(""),
            line.state().flatMap(ObjectState::lastSuccessAt).map(Words::time).orElse(""),
            line.state().flatMap(ObjectState::cursor).orElse(""),
            line.rows().map(rows -> Long.toString(rows.live())).orElse(""),
            line.rows().map(rows -> Long.toString(rows.gone())).orElse(""),
            remark(line)
        };
    }

    private static String remark(Line line) {
        String error = line.run().map(RunRecord::error).orElse("");
        boolean unfinished = line.state().flatMap(ObjectState::position).isPresent();
        return error.isEmpty() && unfinished ? "an unfinished read goes on with the next run" : error;
    }

    private static ObjectNode json(List<Line> lines) {
        ObjectNode root = JsonOption.document();
        ArrayNode objects = root.putArray("objects");
        for (Line line : lines) {
            ObjectNode object = objects.addObject();
            object.put("object", line.object());
            object.put("status", line.run().map(run -> run.status().word()).orElse("never"));
            object.put("mode", line.run().map(run -> run.mode().word()).orElse(null));
            JsonFields.put(object, line.state().orElse(ObjectState.none(line.object())));
            object.put("unfinished", line.state().flatMap(ObjectState::position).isPresent());
            object.put("rows_live", line.rows().map(TableRows::live).orElse(null));
            object.put("rows_gone", line.rows().map(TableRows::gone).orElse(null));
            object.put("error", line.run().map(RunRecord::error).orElse(null));
        }
        return root;
    }
}
