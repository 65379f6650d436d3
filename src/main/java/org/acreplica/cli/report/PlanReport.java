package org.acreplica.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.acreplica.replica.Forecast;
import org.acreplica.replica.Forecast.Cost;
import org.acreplica.report.JsonFields;
import org.acreplica.report.TextTable;
import org.acreplica.report.Words;

/** The cost of replicating, as a text table or one JSON document. */
public final class PlanReport {

    private static final Duration DAY = Duration.ofDays(1);

    private final Forecast forecast;
    private final double shareOfDay;
    private final List<String> warnings;
    private final List<String> advice;

    /** @param frequency the frequency of an object, by name */
    public PlanReport(Forecast forecast, Function<String, Duration> frequency) {
        this.forecast = forecast;
        shareOfDay = forecast.shareOfDay(forecast.callsPerDay(frequency));
        warnings = warnings(frequency);
        advice = forecast.readTooOften(frequency).stream()
                .map(PlanReport::advice)
                .toList();
    }

    public String text() {
        TextTable table = new TextTable()
                .text("object", "total")
                .number("rows", "")
                .number("calls for history", Long.toString(forecast.historyCalls()))
                .number("calls per typical run", Long.toString(forecast.usualCalls()))
                .number("calls for the next run", Long.toString(forecast.nextCalls()))
                .text("", "");
        forecast.costs().forEach(cost -> table.row(cells(cost)));
        List<String> lines = new ArrayList<>();
        lines.add(table.toString());
        lines.add("The full history takes " + Words.duration(forecast.timeFor(forecast.historyCalls()))
                + ", a typical run "
                + Words.duration(forecast.timeFor(forecast.usualCalls())) + ", the next run "
                + Words.duration(forecast.timeFor(forecast.nextCalls())) + ".");
        long saved = forecast.ownHistoryCalls() - forecast.historyCalls();
        if (saved > 0) {
            lines.add("Rows that come with other objects' pages save " + saved + " of " + forecast.ownHistoryCalls()
                    + " calls of the first copy.");
        }
        lines.add(String.format(
                Locale.ROOT,
                "At the configured frequencies, typical runs use %.1f %% of the account's daily budget; the shortest sync.frequency that works is %s.",
                100 * shareOfDay,
                forecast.leastFrequency().map(Words::setting).orElse("longer than 24h")));
        lines.addAll(advice);
        warnings.forEach(warning -> lines.add("Warning: " + warning));
        return String.join(System.lineSeparator(), lines);
    }

    public int exitCode() {
        return Access.exitCode(
                forecast.costs().stream().map(cost -> Access.of(cost.probe())).toList());
    }

    public ObjectNode json() {
        ObjectNode root = JsonFields.document();
        ArrayNode objects = root.putArray("objects");
        for (Cost cost : forecast.costs()) {
            objects.addObject()
                    .put("object", cost.object())
                    .put("rows", JsonFields.orNull(cost.rows()))
                    .put("history_calls", cost.historyCalls())
                    .put("own_history_calls", cost.ownHistoryCalls())
                    .put("usual_calls", cost.usualCalls())
                    .put("next_calls", cost.nextCalls())
                    .put("comes_with", cost.comesWith().orElse(null))
                    .put("error", cost.error().orElse(null));
        }
        root.put("history_calls", forecast.historyCalls());
        root.put("own_history_calls", forecast.ownHistoryCalls());
        root.put("history_minutes", minutes(forecast.historyCalls()));
        root.put("usual_calls", forecast.usualCalls());
        root.put("usual_minutes", minutes(forecast.usualCalls()));
        root.put("next_calls", forecast.nextCalls());
        root.put("next_minutes", minutes(forecast.nextCalls()));
        root.put("daily_budget_share", shareOfDay);
        root.put(
                "least_frequency", forecast.leastFrequency().map(Words::setting).orElse(null));
        advice.forEach(root.putArray("advice")::add);
        warnings.forEach(root.putArray("warnings")::add);
        return root;
    }

    private static String advice(Cost cost) {
        return cost.object() + ": a typical run reads its own list, " + cost.usualCalls()
                + " calls, although changes arrive with " + cost.comesWith().orElseThrow()
                + " anyway; sync.frequency." + cost.object() + "=24h is enough.";
    }

    private List<String> warnings(Function<String, Duration> frequency) {
        Duration usual = forecast.timeFor(forecast.usualCalls());
        Duration shortest = forecast.costs().stream()
                .map(cost -> frequency.apply(cost.object()))
                .min(Duration::compareTo)
                .orElse(DAY);
        if (shareOfDay > 1) {
            return List.of(String.format(
                    Locale.ROOT,
                    "sync.frequency cannot be kept: the configured frequencies need %.0f %% of the account's daily budget; runs will be skipped.",
                    shareOfDay * 100));
        }
        return usual.compareTo(shortest) > 0
                ? List.of("sync.frequency cannot be kept: a typical run takes " + Words.duration(usual)
                        + ", longer than the frequency of " + Words.duration(shortest)
                        + "; runs due before it ends are skipped.")
                : List.of();
    }

    private static Object[] cells(Cost cost) {
        if (cost.error().isPresent()) {
            return new Object[] {cost.object(), "", "", "", "", cost.error().get()};
        }
        String atLeast = cost.rows().isPresent() ? "" : "at least ";
        return new Object[] {
            cost.object(),
            cost.rows().isPresent() ? cost.rows().getAsLong() : "unknown",
            atLeast + cost.historyCalls(),
            (cost.usualIsLeast() ? "at least " : atLeast) + cost.usualCalls(),
            atLeast + cost.nextCalls(),
            cost.comesWith().map(owner -> "comes with " + owner).orElse("")
        };
    }

    private double minutes(long calls) {
        return Math.round(forecast.timeFor(calls).toMillis() / 600.0) / 100.0;
    }
}
