package org.acreplica.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.acreplica.model.ReplicatedObject;
import org.acreplica.objectfiles.ObjectFile;
import org.acreplica.replica.DestinationSnapshot;
import org.acreplica.replica.Forecast;
import org.acreplica.replica.Forecast.Cost;
import org.acreplica.replica.Survey;
import org.acreplica.source.page.SourceException;
import org.acreplica.source.page.SourceException.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "plan",
        description =
                "Says what replicating will cost, at one call an object: rows, calls, minutes at the request budget,%n"
                        + "and the least frequency that fits. Changes nothing.",
        footer = {"", "Examples:", "  plan", "  plan --json"})
final class PlanCommand implements Callable<Integer> {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParentCommand
    private ReplicaCommand replica;

    @Option(names = "--json", description = "One JSON document on standard output and nothing else there.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Workspace workspace = replica.workspace();
        workspace.requireSource();
        List<ReplicatedObject> objects = workspace.objects(List.of()).stream()
                .map(workspace.files()::file)
                .flatMap(Optional::stream)
                .map(ObjectFile::object)
                .toList();
        try (var turn = workspace.turnToAsk();
                Survey survey = workspace.survey()) {
            DestinationSnapshot known = known(workspace, objects);
            Optional<SourceException> failure =
                    workspace.checkCredentials(survey.activeCampaign(), SyncExecution.counting(new AtomicLong()));
            if (failure.map(SourceException::kind).equals(Optional.of(Kind.TRANSIENT))) {
                throw workspace.unreachableSource(failure.get());
            }
            Forecast forecast = survey.forecast(objects, known, SyncExecution.counting(new AtomicLong()));
            List<String> warnings = warnings(forecast, workspace);
            replica.out()
                    .println(
                            json
                                    ? json(forecast, workspace, warnings).toPrettyString()
                                    : text(forecast, workspace, warnings));
        }
        return ExitCode.DONE;
    }

    private static DestinationSnapshot known(Workspace workspace, List<ReplicatedObject> objects)
            throws CommandFailure {
        return workspace
                .withState(state -> {
                    Workspace.refuseIfInUse(state);
                    return DestinationSnapshot.of(
                            objects, state, workspace.settings().sync(), Clock.systemUTC());
                })
                .orElseGet(DestinationSnapshot::nothing);
    }

    private static List<String> warnings(Forecast forecast, Workspace workspace) {
        List<String> warnings = new ArrayList<>();
        Duration usual = forecast.timeFor(forecast.usualCalls());
        double share = forecast.shareOfDay(callsADay(forecast, workspace));
        Duration shortest = Duration.ofDays(1);
        for (Cost cost : forecast.costs()) {
            Duration frequency = workspace.frequency(cost.probe().object().name());
            shortest = frequency.compareTo(shortest) < 0 ? frequency : shortest;
        }
        if (share > 1) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "sync.frequency can not be kept: the frequencies set ask for %.0f %% of the account's daily budget; runs will be skipped.",
                    share * 100));
        } else if (usual.compareTo(shortest) > 0) {
            warnings.add("sync.frequency can not be kept: a usual run takes " + words(usual)
                    + ", longer than the frequency of " + words(shortest) + "; runs that come too early are skipped.");
        }
        return warnings;
    }

    private static long callsADay(Forecast forecast, Workspace workspace) {
        long calls = 0;
        for (Cost cost : forecast.costs()) {
            Duration frequency = workspace.frequency(cost.probe().object().name());
            calls += cost.usualCalls() * Duration.ofDays(1).dividedBy(frequency);
        }
        return calls;
    }

    private static String text(Forecast forecast, Workspace workspace, List<String> warnings) {
        Column[] columns = {
            column("object", "total", HorizontalAlign.LEFT),
            column("rows", "", HorizontalAlign.RIGHT),
            column("calls for history", Long.toString(forecast.historyCalls()), HorizontalAlign.RIGHT),
            column("calls for a usual run", Long.toString(forecast.usualCalls()), HorizontalAlign.RIGHT),
            column("calls for the next run", Long.toString(forecast.nextCalls()), HorizontalAlign.RIGHT),
            column("", "", HorizontalAlign.LEFT)
        };
        Object[][] rows = forecast.costs().stream().map(PlanCommand::row).toArray(Object[][]::new);
        List<String> lines = new ArrayList<>();
        lines.add(AsciiTable.getTable(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS_NO_OUTSIDE_BORDER, columns, rows));
        lines.add("All history takes " + words(forecast.timeFor(forecast.historyCalls())) + ", a usual run "
                + words(forecast.timeFor(forecast.usualCalls())) + ", the next run "
                + words(forecast.timeFor(forecast.nextCalls())) + ".");
        lines.add(String.format(
                Locale.ROOT,
                "At the frequencies set, usual runs take %.1f %% of the account's daily budget; the least frequency that fits is %s.",
                100 * forecast.shareOfDay(callsADay(forecast, workspace)),
                forecast.leastFrequency().map(PlanCommand::setting).orElse("more than 24h")));
        warnings.forEach(warning -> lines.add("Warning: " + warning));
        return String.join(System.lineSeparator(), lines);
    }

    private static Object[] row(Cost cost) {
        String name = cost.probe().object().name();
        if (cost.probe().failure() != null) {
            return new Object[] {name, "", "", "", "", cost.probe().failure().getMessage()};
        }
        String atLeast = cost.rows().isPresent() ? "" : "at least ";
        boolean guessed = cost.probe().object().isIncremental()
                && cost.probe().changedAfter().isEmpty();
        return new Object[] {
            name,
            cost.rows().isPresent() ? cost.rows().getAsLong() : "not said",
            atLeast + cost.historyCalls(),
            (guessed ? "at least " : atLeast) + cost.usualCalls(),
            atLeast + cost.nextCalls(),
            ""
        };
    }

    private static ObjectNode json(Forecast forecast, Workspace workspace, List<String> warnings) {
        ObjectNode root = MAPPER.createObjectNode();
        ArrayNode objects = root.putArray("objects");
        for (Cost cost : forecast.costs()) {
            ObjectNode object = objects.addObject();
            object.put("object", cost.probe().object().name());
            object.put("rows", cost.rows().isPresent() ? cost.rows().getAsLong() : null);
            object.put("history_calls", cost.historyCalls());
            object.put("usual_calls", cost.usualCalls());
            object.put("next_calls", cost.nextCalls());
            object.put(
                    "error",
                    cost.probe().failure() == null
                            ? null
                            : cost.probe().failure().getMessage());
        }
        root.put("history_calls", forecast.historyCalls());
        root.put("history_minutes", minutes(forecast.timeFor(forecast.historyCalls())));
        root.put("usual_calls", forecast.usualCalls());
        root.put("usual_minutes", minutes(forecast.timeFor(forecast.usualCalls())));
        root.put("next_calls", forecast.nextCalls());
        root.put("next_minutes", minutes(forecast.timeFor(forecast.nextCalls())));
        root.put("daily_budget_share", forecast.shareOfDay(callsADay(forecast, workspace)));
        root.put(
                "least_frequency",
                forecast.leastFrequency().map(PlanCommand::setting).orElse(null));
        ArrayNode texts = root.putArray("warnings");
        warnings.forEach(texts::add);
        return root;
    }

    private static double minutes(Duration duration) {
        return Math.round(duration.toMillis() / 600.0) / 100.0;
    }

    /** As the setting takes it. */
    private static String setting(Duration frequency) {
        return frequency.toMinutes() < 60 ? frequency.toMinutes() + "m" : frequency.toHours() + "h";
    }

    private static String words(Duration duration) {
        return duration.toMinutes() < 2
                ? duration.toSeconds() + " s"
                : duration.toHours() < 2 ? duration.toMinutes() + " min" : duration.toHours() + " h";
    }

    private static Column column(String header, String footer, HorizontalAlign align) {
        return new Column()
                .header(header)
                .footer(footer)
                .headerAlign(align)
                .dataAlign(align)
                .footerAlign(align);
    }
}
