package org.acreplica.web.pages;

import java.util.ArrayList;
import java.util.List;
import org.acreplica.model.RunRecord;
import org.acreplica.model.TableRows;
import org.acreplica.report.Words;
import org.acreplica.source.pace.Budget;
import org.acreplica.source.pace.Traffic;
import org.acreplica.web.status.Condition;
import org.acreplica.web.status.Health;
import org.acreplica.web.status.ObjectView;
import org.acreplica.web.status.Overview;

/** All objects, the budget and the latest runs. */
final class OverviewPage {

    static final int RUNS = 15;

    private static final int COLUMNS = 9;

    private final Budget budget;

    OverviewPage(Budget budget) {
        this.budget = budget;
    }

    Html main(Overview overview, List<RunRecord> runs) {
        return Html.of(
                "{}{}<section aria-labelledby=\"budget\"><h2 id=\"budget\">Calls to ActiveCampaign</h2>{}</section>\n{}",
                summary(overview),
                objects(overview),
                budgetChart(),
                latestRuns(overview, runs));
    }

    private static Html summary(Overview overview) {
        Health health = Health.of(overview);
        long current =
                overview.objects().stream().filter(ObjectView::isUpToDate).count();
        List<Html> counts = new ArrayList<>();
        for (Condition condition : Condition.values()) {
            long count = overview.count(condition);
            if (count > 0) {
                counts.add(Html.of("<li>{} {}</li>", count, Fragments.badge(condition)));
            }
        }
        Html reasons = Html.join(health.reasons().stream()
                .map(reason -> Html.of("<li>{}</li>", reason))
                .toList());
        return Html.of(
                "<h1 role=\"status\">{} of {} copies are up to date</h1><ul class=\"counts\">{}</ul>{}\n",
                current,
                overview.objects().size(),
                Html.join(counts),
                health.isGood()
                        ? Html.NOTHING
                        : Html.of(
                                "<div class=\"alert\" role=\"alert\"><h2>Needs a look</h2><ul>{}</ul></div>", reasons));
    }

    private static Html objects(Overview overview) {
        return Html.of(
                "<table class=\"objects\"><caption>Objects</caption><thead><tr>{}</tr></thead>{}</table>\n",
                Pages.heads("object|state|last success|next run|#rows|#gone|#calls|#rejects|last 30 runs"),
                Html.join(overview.objects().stream().map(OverviewPage::row).toList()));
    }

    private static Html row(ObjectView object) {
        Html error = object.error()
                .map(text ->
                        Html.of("<tr class=\"more\"><td colspan=\"{}\">{}</td></tr>", COLUMNS, Fragments.error(text)))
                .orElse(Html.NOTHING);
        return Html.of(
                "<tbody><tr><th scope=\"row\"><a href=\"/objects/{}\">{}</a></th><td>{}{}</td><td>{}</td><td>{}</td>{}{}{}{}"
                        + "<td>{}</td></tr>{}</tbody>\n",
                object.name(),
                object.name(),
                Fragments.badge(object.condition()),
                Fragments.progress(object),
                Fragments.time(object.state().lastSuccessAt(), object.at()),
                Fragments.time(object.served().nextRun(), object.at()),
                Fragments.number(object.rows().map(TableRows::live)),
                Fragments.number(object.rows().map(TableRows::gone)),
                Fragments.number(object.lastRun().map(run -> run.counts().requests())),
                Fragments.number(object.lastRun().map(run -> run.counts().rejected())),
                Charts.runs(object.runs()),
                error);
    }

    private Html budgetChart() {
        List<Traffic.Second> seconds = budget.seconds();
        int calls = seconds.stream().mapToInt(Traffic.Second::calls).sum();
        int throttled = seconds.stream().mapToInt(Traffic.Second::throttled).sum();
        String limit = Double.toString(budget.limit()).replaceFirst("\\.0$", "");
        String held = budget.heldUntil()
                .map(until -> " No call leaves before " + Words.time(until) + ".")
                .orElse("");
        return Html.of(
                "{}<p id=\"budget-text\" class=\"note\">{} calls in the last 5 minutes, the line is the limit of {} a second;"
                        + " {} refused for the limit{}.{}</p>",
                Charts.budget(seconds, budget.limit()),
                Words.number(calls),
                limit,
                throttled == 0 ? "none" : Words.number(throttled),
                throttled == 0 ? "" : ", marked at the top",
                held);
    }

    private static Html latestRuns(Overview overview, List<RunRecord> runs) {
        if (runs.isEmpty()) {
            return Html.of("<section><h2>Latest runs</h2><p class=\"note\">None has ended yet.</p></section>");
        }
        return Html.of(
                "<section><h2>Latest runs</h2>{}</section>",
                Pages.table(
                        "Latest runs",
                        "object|" + Fragments.RUN_HEADS,
                        runs.stream()
                                .map(run -> Fragments.run(run, overview.at(), true))
                                .toList()));
    }
}
