package org.acreplica.web.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.acreplica.model.row.TableRows;
import org.acreplica.replica.WorkLeft;
import org.acreplica.report.Words;
import org.acreplica.source.pace.Budget;
import org.acreplica.source.pace.Traffic;
import org.acreplica.web.status.Overview;

/** The top of the start page: verdict, progress, problems, cost. */
final class Summary {

    /** Seconds over which the current rate is averaged. */
    private static final int LATEST_SECONDS = 10;

    private final Budget budget;

    Summary(Budget budget) {
        this.budget = budget;
    }

    Html of(Overview overview) {
        Verdict verdict = Verdict.of(overview);
        return Html.of(
                "<div class=\"top\"><section class=\"verdict\" aria-labelledby=\"verdict\"><h1 id=\"verdict\" class=\"{}\">"
                        + "<span class=\"dot\" aria-hidden=\"true\"></span>{}</h1>"
                        + "<p class=\"unseen\" role=\"status\">{}</p><p class=\"note\">{}</p>{}</section>\n{}{}</div>\n",
                verdict.tone(),
                verdict.sentence(),
                verdict.brief(),
                figures(overview),
                overview.objects().stream().anyMatch(object -> object.going().isPresent())
                        ? work(overview)
                        : next(overview),
                ProblemList.of(overview.problems()),
                budget());
    }

    private static String figures(Overview overview) {
        long rows = overview.objects().stream()
                .flatMap(object -> object.rows().stream())
                .mapToLong(TableRows::live)
                .sum();
        Optional<Instant> oldest = overview.objects().stream()
                .flatMap(object -> object.state().lastSuccessAt().stream())
                .min(Comparator.naturalOrder());
        return Words.count(overview.objects().size(), "object") + ", " + Words.count(rows, "row")
                + oldest.map(at ->
                                ", the oldest copy is " + Words.roughly(Duration.between(at, overview.at())) + " old")
                        .orElse("");
    }

    private static Html work(Overview overview) {
        WorkLeft work = overview.work();
        long running = overview.objects().stream()
                .filter(object -> object.going().isPresent())
                .count();
        return Html.of(
                "<div class=\"work\"><p><strong>Replicating {}</strong><span>{}</span></p>"
                        + "{}<p class=\"note\">{} of {}{} calls made</p></div>",
                Words.count(running, "object"),
                left(work),
                Fragments.progress(
                        work.callsMade(), work.callsMade() + work.callsLeft(), "Calls made out of all needed"),
                Words.number(work.callsMade()),
                work.isLeast() ? "at least " : "",
                Words.number(work.callsMade() + work.callsLeft()));
    }

    /** The wording used on all pages. */
    static String left(WorkLeft work) {
        if (work.callsLeft() == 0) {
            return "finishing";
        }
        return work.time()
                .map(time -> (work.isLeast() ? "at least " : "about ") + Words.left(time) + " left")
                .orElse("no call sent for a minute");
    }

    private static Html next(Overview overview) {
        return overview.objects().stream()
                .filter(object -> object.served().nextRun().isPresent())
                .min(Comparator.comparing(object -> object.served().nextRun().get()))
                .map(object -> Html.of(
                        "<div class=\"work\"><p class=\"note\">Next run: <a href=\"/objects/{}\">{}</a> {}</p></div>",
                        object.name(),
                        object.name(),
                        Fragments.time(object.served().nextRun(), overview.at())))
                .orElse(Html.of("<div class=\"work\"><p>No run is planned.</p></div>"));
    }

    private Html budget() {
        List<Traffic.Second> seconds = budget.seconds();
        int calls = seconds.stream().mapToInt(Traffic.Second::calls).sum();
        int throttled = seconds.stream().mapToInt(Traffic.Second::throttled).sum();
        double now = seconds.subList(seconds.size() - LATEST_SECONDS, seconds.size()).stream()
                        .mapToInt(Traffic.Second::calls)
                        .sum()
                / (double) LATEST_SECONDS;
        String held = budget.heldUntil()
                .map(until -> "Rate-limited by ActiveCampaign: no calls before " + Words.time(until) + ".")
                .orElse(
                        throttled == 0
                                ? "None was rejected."
                                : Words.number(throttled) + " rejected because of the limit.");
        return Html.of(
                "<section class=\"budget\" aria-labelledby=\"budget\"><h2 id=\"budget\">Calls per second</h2>"
                        + "<p><strong>{}</strong> of {}</p>{}"
                        + "<p id=\"budget-text\" class=\"note\">{} in the last 5 minutes. {}</p></section>",
                OverviewCharts.decimal(now),
                Words.number(budget.limit()),
                OverviewCharts.budget(seconds, budget.limit()),
                Words.count(calls, "call"),
                held);
    }
}
