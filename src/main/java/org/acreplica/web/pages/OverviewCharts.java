package org.acreplica.web.pages;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.acreplica.model.run.RunRecord;
import org.acreplica.model.run.RunStatus;
import org.acreplica.source.pace.Traffic;
import org.acreplica.web.status.RecentRuns;

/**
 * The charts on the overview page, as inline SVG. Colours are classes of the style sheet; one path per colour keeps
 * them small.
 */
final class OverviewCharts {

    private static final int BAR = 5;
    private static final int RUNS_HEIGHT = 16;
    private static final int BUDGET_WIDTH = 300;
    private static final int BUDGET_HEIGHT = 72;
    private static final int MARK_HEIGHT = 6;
    /** Length of one step in the budget chart. */
    private static final int SECONDS = 5;

    private OverviewCharts() {}

    /**
     * How an object's last runs ended: one dash per run, the earliest on the left, coloured by status.
     *
     * @param runs the latest first
     */
    static Html runs(List<RunRecord> runs) {
        Map<RunStatus, Integer> counts = new EnumMap<>(RunStatus.class);
        Map<RunStatus, StringBuilder> paths = new EnumMap<>(RunStatus.class);
        RunStatus before = null;
        for (int i = 0; i < runs.size(); i++) {
            RunStatus status = runs.get(runs.size() - 1 - i).status();
            counts.merge(status, 1, Integer::sum);
            StringBuilder path = paths.computeIfAbsent(status, any -> new StringBuilder());
            path.append(status == before ? "h" + BAR : "M" + i * BAR + " " + RUNS_HEIGHT / 2 + "h" + BAR);
            before = status;
        }
        if (runs.isEmpty()) {
            return Html.of("<span class=\"faint\">–</span>");
        }
        String label = counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().word())
                .collect(Collectors.joining(", "));
        return Html.of(
                "<svg class=\"runs\" role=\"img\" aria-label=\"last runs: {}\" viewBox=\"0 0 {} {}\">{}</svg>",
                label,
                RecentRuns.OF_EACH_OBJECT * BAR,
                RUNS_HEIGHT,
                Html.join(paths.entrySet().stream()
                        .map(path -> Html.of(
                                "<path class=\"{}\" d=\"{}\"/>", path.getKey().word(), path.getValue()))
                        .toList()));
    }

    /** Calls per second, with a line for the limit, and a mark at the top for rate-limit responses. */
    static Html budget(List<Traffic.Second> seconds, double limit) {
        int steps = seconds.size() / SECONDS;
        double step = (double) BUDGET_WIDTH / steps;
        double[] rates = new double[steps];
        StringBuilder refused = new StringBuilder();
        for (int i = 0; i < steps; i++) {
            List<Traffic.Second> part = seconds.subList(i * SECONDS, (i + 1) * SECONDS);
            rates[i] = part.stream().mapToInt(Traffic.Second::calls).sum() / (double) SECONDS;
            if (part.stream().anyMatch(second -> second.throttled() > 0)) {
                refused.append('M')
                        .append(decimal((i + 0.5) * step))
                        .append(" 0v")
                        .append(MARK_HEIGHT);
            }
        }
        double most = Arrays.stream(rates).max().orElse(0);
        double scale = (BUDGET_HEIGHT - MARK_HEIGHT) / Math.max(most, limit * 1.15);
        StringBuilder calls = new StringBuilder("M0 " + BUDGET_HEIGHT);
        for (int i = 0; i < steps; i++) {
            if (i == 0 || rates[i] != rates[i - 1]) {
                calls.append('V').append(decimal(BUDGET_HEIGHT - rates[i] * scale));
            }
            if (i == steps - 1 || rates[i] != rates[i + 1]) {
                calls.append('H').append(decimal((i + 1) * step));
            }
        }
        return Html.of(
                "<svg role=\"img\" aria-labelledby=\"budget-text\" viewBox=\"0 0 {} {}\" preserveAspectRatio=\"none\">"
                        + "<path class=\"calls\" d=\"{}V{}z\"/><path class=\"limit\" d=\"M0 {}H{}\"/>"
                        + "<path class=\"refused\" d=\"{}\"/></svg>",
                BUDGET_WIDTH,
                BUDGET_HEIGHT,
                calls,
                BUDGET_HEIGHT,
                decimal(BUDGET_HEIGHT - limit * scale),
                BUDGET_WIDTH,
                refused);
    }

    static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number).replaceFirst("\\.0$", "");
    }
}
