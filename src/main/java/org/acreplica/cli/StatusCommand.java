package org.acreplica.cli;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acreplica.cli.report.Attention;
import org.acreplica.cli.report.StatusReport;
import org.acreplica.cli.report.StatusReport.Line;
import org.acreplica.cli.workspace.CommandFailure;
import org.acreplica.cli.workspace.ExitCode;
import org.acreplica.cli.workspace.Workspace;
import org.acreplica.load.state.StateReader;
import org.acreplica.model.run.ObjectState;
import org.acreplica.model.run.RunRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "status",
        description = "Shows the state of each object, one per line, then what needs attention.%n"
                + "Reads only the destination.",
        footer = {"", "Examples:", "  status", "  status --json"})
final class StatusCommand extends Subcommand {

    @Mixin
    private final JsonOption json = new JsonOption();

    @Override
    public Integer call() throws Exception {
        Workspace workspace = replica().workspace();
        Instant now = Instant.now();
        List<Line> lines = lines(workspace);
        List<Attention> attention = lines.stream()
                .flatMap(
                        line -> Attention.to(
                                line, workspace.files().refusal(line.object()), workspace.frequency(line.object()), now)
                                .stream())
                .toList();
        StatusReport report = new StatusReport(lines, attention);
        replica().out().println(json.isGiven() ? report.json().toPrettyString() : report.text());
        return ExitCode.DONE;
    }

    private static List<Line> lines(Workspace workspace) throws CommandFailure {
        List<String> objects = workspace.objects(List.of());
        return workspace
                .destination()
                .withState(state -> lines(objects, state))
                .orElseGet(() -> objects.stream().map(Line::never).toList());
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
}
