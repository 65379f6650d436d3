package org.acreplica.web.pages;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.acreplica.model.run.RunCounts;
import org.acreplica.model.run.RunRecord;
import org.acreplica.model.run.RunStatus;
import org.acreplica.report.Words;

/** The bar charts on an object's page: rows, calls and seconds of its runs, one bar per run. */
final class ObjectCharts {

    /** Keeps the bars of a few runs narrow. */
    private static final int LEAST_STEPS = 40;

    private static final int STEP = 8;
    private static final int HEIGHT = 48;
    /** Minimum height of a bar, so that the run is visible. */
    private static final double LEAST = 1.5;

    private ObjectCharts() {}

    /** @param runs that have ended, the latest first */
    static Html of(List<RunRecord> runs) {
        if (runs.size() < 2) {
            return Html.NOTHING;
        }
        return Html.of(
                "<div class=\"charts\">{}{}{}<p class=\"note\">{} runs, from {} to {}</p></div>\n",
                chart("Rows written", runs, ObjectCharts::written, Words::number),
                chart("Calls", runs, run -> run.counts().requests(), Words::number),
                chart("Seconds", runs, run -> took(run).toMillis(), millis -> Words.seconds(Duration.ofMillis(millis))),
                runs.size(),
                Words.time(runs.get(runs.size() - 1).startedAt()),
                Words.time(runs.get(0).startedAt()));
    }

    private interface Figure {
        String of(long value);
    }

    private static Html chart(String title, List<RunRecord> runs, ToLongFunction<RunRecord> value, Figure figure) {
        long most = runs.stream().mapToLong(value).max().orElse(0);
        Map<RunStatus, StringBuilder> paths = new EnumMap<>(RunStatus.class);
        for (int i = 0; i < runs.size(); i++) {
            RunRecord run = runs.get(runs.size() - 1 - i);
            double height = most == 0 ? LEAST : Math.max(LEAST, (double) HEIGHT * value.applyAsLong(run) / most);
            paths.computeIfAbsent(run.status(), any -> new StringBuilder())
                    .append("M" + (i * STEP + STEP / 2) + " " + HEIGHT + "v" + OverviewCharts.decimal(-height));
        }
        return Html.of(
                "<figure><figcaption>{}<span>{} at most</span></figcaption><svg role=\"img\""
                        + " aria-label=\"{} of the last {} runs: {} at most, {} in the latest\""
                        + " viewBox=\"0 0 {} {}\" preserveAspectRatio=\"none\">{}</svg></figure>",
                title,
                figure.of(most),
                title,
                runs.size(),
                figure.of(most),
                figure.of(value.applyAsLong(runs.get(0))),
                Math.max(LEAST_STEPS, runs.size()) * STEP,
                HEIGHT,
                Html.join(paths.entrySet().stream()
                        .map(path -> Html.of(
                                "<path class=\"{}\" d=\"{}\"/>", path.getKey().word(), path.getValue()))
                        .toList()));
    }

    private static long written(RunRecord run) {
        RunCounts counts = run.counts();
        return counts.inserted() + counts.updated() + counts.deleted() + counts.sideloaded();
    }

    private static Duration took(RunRecord run) {
        return Duration.between(run.startedAt(), run.finishedAt());
    }
}
