package org.acreplica.cli;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.acreplica.cli.report.PlanReport;
import org.acreplica.cli.workspace.CommandFailure;
import org.acreplica.cli.workspace.DestinationAccess;
import org.acreplica.cli.workspace.ExitCode;
import org.acreplica.cli.workspace.Workspace;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.objectfiles.ObjectFileException;
import org.acreplica.replica.DestinationSnapshot;
import org.acreplica.replica.Forecast;
import org.acreplica.replica.Survey;
import org.acreplica.source.request.RequestListener;
import org.acreplica.source.request.SourceException;
import org.acreplica.source.request.Tries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "plan",
        description =
                "Estimates the cost of replicating, with one call per object: rows, calls, minutes at the request budget,%n"
                        + "and the shortest frequency that works. Changes nothing.",
        footer = {"", "Examples:", "  plan", "  plan --json"})
final class PlanCommand extends Subcommand {

    @Mixin
    private final JsonOption json = new JsonOption();

    @Override
    public Integer call() throws Exception {
        Workspace workspace = replica().workspace();
        workspace.requireSource();
        List<String> selected = workspace.objects(List.of());
        List<ObjectFileException> refused = workspace.refused(selected);
        refused.forEach(file -> replica().err().println(file.object() + " cannot be planned: " + file.getMessage()));
        List<ReplicatedObject> objects = workspace.readable(selected);
        try (var turn = workspace.destination().turnToAsk();
                Survey survey = workspace.survey()) {
            DestinationSnapshot known = known(workspace, objects);
            Optional<SourceException> failure =
                    workspace.credentials().check(survey.activeCampaign(), Tries.ALL, RequestListener.NONE);
            if (failure.map(SourceException::isTransient).orElse(false)) {
                throw workspace.credentials().unreachable(failure.get());
            }
            Forecast forecast = survey.forecast(objects, known, RequestListener.NONE);
            PlanReport report = new PlanReport(forecast, workspace::frequency);
            replica().out().println(json.isGiven() ? report.json().toPrettyString() : report.text());
            return report.exitCode() == ExitCode.DONE && !refused.isEmpty()
                    ? ExitCode.OBJECT_FAILED
                    : report.exitCode();
        }
    }

    private static DestinationSnapshot known(Workspace workspace, List<ReplicatedObject> objects)
            throws CommandFailure {
        return workspace
                .destination()
                .withState(state -> {
                    state.requireAccount(workspace.account());
                    DestinationAccess.refuseIfInUse(state);
                    return DestinationSnapshot.of(
                            objects, state, workspace.settings().sync(), Clock.systemUTC());
                })
                .orElseGet(DestinationSnapshot::nothing);
    }
}
