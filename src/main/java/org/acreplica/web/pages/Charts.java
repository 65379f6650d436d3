package org.acreplica.web.pages;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.acreplica.model.RunRecord;
import org.acreplica.model.RunStatus;
import org.acreplica.source.pace.Traffic;
import org.acreplica.web.status.RecentRuns;

/** Charts as SVG within the page. Colours are classes of the style sheet; a path for each colour keeps them small. */
final class Charts {

    private static final int BAR = 6;
    private static final int RUNS_HEIGHT = 18;
    private static final int BUDGET_WIDTH = 600;
    private static final int BUDGET_HEIGHT = 96;
    private static final int MARK_HEIGHT = 8;

    /** Told apart without colours too. */
    private static final Map<RunStatus, Integer> HEIGHTS = new EnumMap<>(Map.of(
            RunStatus.SUCCEEDED, 11, RunStatus.FAILED, RUNS_HEIGHT, RunStatus.SKIPPED, 4, RunStatus.INTERRUPTED, 7));

    private Charts() {}

    /**
     * How an object's runs ended, the latest at the right.
     *
     * @param runs the latest first
     */
    static Html runs(List<RunRecord> runs) {
        Map<RunStatus, StringBuilder> paths = new EnumMap<>(RunStatus.class);
        Map<RunStatus, Integer> counts = new EnumMap<>(RunStatus.class);
        int x = RecentRuns.OF_EACH_OBJECT * BAR - BAR / 2;
        for (RunRecord run : runs) {
            paths.computeIfAbsent(run.status(), any -> new StringBuilder())
                    .append('M')
                    .append(x)
                    .append(' ')
                    .append(RUNS_HEIGHT)
                    .append('v')
                    .append(-HEIGHTS.getOrDefault(run.status(), RUNS_HEIGHT));
            counts.merge(run.status(), 1, Integer::sum);
            x -= BAR;
        }
        String label = counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().word())
                .collect(Collectors.joining(", "));
        Html bars = Html.join(paths.entrySet().stream()
                .map(path ->
                        Html.of("<path class=\"{}\" d=\"{}\"/>", path.getKey().word(), path.getValue()))
                .toList());
        return Html.of(
                "<svg class=\"runs\" role=\"img\" aria-label=\"last runs: {}\" viewBox=\"0 0 {} {}\">{}</svg>",
                label.isEmpty() ? "none" : label,
                RecentRuns.OF_EACH_OBJECT * BAR,
                RUNS_HEIGHT,
                bars);
    }

    /** Calls a second, the limit as a line across, and a mark at the top for each second in which a call was refused. */
    static Html budget(List<Traffic.Second> seconds, double limit) {
        int most = seconds.stream().mapToInt(Traffic.Second::calls).max().orElse(0);
        double scale = (BUDGET_HEIGHT - MARK_HEIGHT) / Math.max(most, limit * 1.15);
        double step = (double) BUDGET_WIDTH / Math.max(1, seconds.size());
        StringBuilder calls = new StringBuilder();
        StringBuilder throttled = new StringBuilder();
        for (int i = 0; i < seconds.size(); i++) {
            String x = decimal((i + 0.5) * step);
            if (seconds.get(i).calls() > 0) {
                calls.append('M').append(x).append(' ').append(BUDGET_HEIGHT).append('v');
                calls.append(decimal(-seconds.get(i).calls() * scale));
            }
            if (seconds.get(i).throttled() > 0) {
                throttled.append('M').append(x).append(" 0v").append(MARK_HEIGHT);
            }
        }
        String line = decimal(BUDGET_HEIGHT - limit * scale);
        return Html.of(
                "<svg class=\"budget\" role=\"img\" aria-labelledby=\"budget-text\" viewBox=\"0 0 {} {}\""
                        + " preserveAspectRatio=\"none\"><path class=\"calls\" d=\"{}\"/>"
                        + "<path class=\"throttled\" d=\"{}\"/><path class=\"limit\" d=\"M0 {}H{}\"/></svg>",
                BUDGET_WIDTH,
                BUDGET_HEIGHT,
                calls,
                throttled,
                line,
                BUDGET_WIDTH);
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number).replaceFirst("\\.0$", "");
    }
}
