package org.acreplica.web.pages;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.acreplica.load.database.LoadException;
import org.acreplica.model.object.Column;
import org.acreplica.model.object.Protection;
import org.acreplica.model.row.Rejected;
import org.acreplica.model.run.RunRecord;
import org.acreplica.report.Words;
import org.acreplica.web.status.ObjectView;
import org.acreplica.web.status.Overview;
import org.acreplica.web.status.StatusCollector;

/** The page of one object: its state, actions, runs, rejects, file and columns. */
final class ObjectPage {

    private static final int CHARTED_RUNS = 90;
    private static final int LISTED_RUNS = 10;

    private static final String ACTIONS = """
            <section aria-labelledby="actions"><h2 id="actions">Actions</h2>
            <form class="actions" data-object="{}" hidden>
            <button type="button" data-action="sync">Sync now</button>
            <button type="button" data-action="resync">Resync</button>
            <button type="button" data-action="{}">{}</button>
            <label>with the token <input type="password" name="token" autocomplete="off"></label>
            <span role="status" data-keep></span>
            </form>
            <p class="note">Actions need the token from the setting web.token.<noscript> The buttons need JavaScript; without it, send a
            POST request as the API describes.</noscript></p>
            </section>
            """;

    private final StatusCollector collector;
    private final boolean mayAct;

    ObjectPage(StatusCollector collector, boolean mayAct) {
        this.collector = collector;
        this.mayAct = mayAct;
    }

    Html main(ObjectView object, Overview overview) {
        List<RunRecord> runs = collector.latestRuns(object, CHARTED_RUNS);
        return Html.of(
                "<h1>{} {}</h1><p class=\"note\">{}</p>{}{}{}{}{}<section aria-labelledby=\"rejects\"><h2 id=\"rejects\">Rejects</h2>{}</section>\n"
                        + "<section aria-labelledby=\"file\"><h2 id=\"file\">Object file</h2>{}</section>\n"
                        + "<section aria-labelledby=\"columns\"><h2 id=\"columns\">Columns</h2>{}</section>\n",
                object.name(),
                Fragments.badge(object.condition()),
                object.served().object().description().orElse(""),
                work(object, overview),
                ProblemList.of(overview.problems().stream()
                        .filter(problem -> problem.object() && problem.subject().equals(object.name()))
                        .toList()),
                FactList.ofCopy(object),
                actions(object),
                runs(object, runs),
                rejects(object),
                FactList.ofFile(object.served().object()),
                columns(object, overview));
    }

    private static Html work(ObjectView object, Overview overview) {
        if (object.comesWith().isPresent()) {
            String owner = object.comesWith().get();
            return Html.of(
                    "<p>Its rows come with <a href=\"/objects/{}\">{}</a> during the first copy.</p>", owner, owner);
        }
        return object.progress()
                .map(progress -> Html.of(
                        "<div class=\"work\"><p><strong>{}{} records read</strong><span>{}</span></p>{}</div>",
                        Words.number(progress.records()),
                        progress.total().isPresent()
                                ? " of " + Words.number(progress.total().getAsLong())
                                : "",
                        overview.work()
                                .time(object.name())
                                .map(time -> "about " + Words.left(time) + " left")
                                .orElse(""),
                        progress.total().isPresent()
                                ? Fragments.progress(
                                        progress.records(), progress.total().getAsLong(), "Records read")
                                : Html.NOTHING))
                .orElse(Html.NOTHING);
    }

    private Html actions(ObjectView object) {
        if (!mayAct) {
            return Html.of("<p class=\"note\">Actions are off: the setting web.token is not set.</p>");
        }
        boolean paused = object.served().paused();
        return Html.of(ACTIONS, object.name(), paused ? "resume" : "pause", paused ? "Resume" : "Pause");
    }

    private static Html runs(ObjectView object, List<RunRecord> runs) {
        Html listed = runs.isEmpty()
                ? Html.of("<p class=\"note\">No run has ended yet.</p>")
                : Table.scrolling(
                        "Latest runs",
                        Fragments.RUN_HEADS,
                        runs.stream()
                                .limit(LISTED_RUNS)
                                .map(run -> Fragments.run(run, object.at(), false))
                                .toList());
        return Html.of(
                "<section aria-labelledby=\"runs\"><h2 id=\"runs\">Runs</h2>{}{}<p><a href=\"/runs?object={}\">All runs of {}</a></p></section>\n",
                ObjectCharts.of(runs),
                listed,
                object.name(),
                object.name());
    }

    private Html rejects(ObjectView object) {
        List<Rejected> rejects;
        try {
            rejects = collector.latestRejects(object.name());
        } catch (LoadException e) {
            return Html.of("<p class=\"error\">{}</p>", e.getMessage());
        }
        if (rejects.isEmpty()) {
            return Html.of("<p class=\"note\">None: all records and values were loaded as sent.</p>");
        }
        return Table.scrolling(
                "Rejects",
                "since|record|column|reason",
                rejects.stream()
                        .map(reject -> Html.of(
                                "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
                                Fragments.time(Optional.of(reject.at()), object.at()),
                                reject.recordId().orElse("without an id"),
                                reject.column().orElse("the whole record"),
                                reject.reason()))
                        .toList());
    }

    private static Html columns(ObjectView object, Overview overview) {
        Set<String> served = overview.objects().stream().map(ObjectView::name).collect(Collectors.toSet());
        return Table.scrolling(
                "Columns",
                "column|type|field|holds the id of|description",
                object.served().object().columns().stream()
                        .map(column -> column(column, served))
                        .toList());
    }

    private static Html column(Column column, Set<String> served) {
        return Html.of(
                "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td><td class=\"text\">{}{}</td></tr>\n",
                column.name(),
                column.type().word(),
                column.field(),
                column.relation()
                        .map(table -> served.contains(table)
                                ? Html.of("<a href=\"/objects/{}\">{}</a>", table, table)
                                : Html.of("{}", table))
                        .orElse(Html.NOTHING),
                column.protection()
                        .map(rule -> rule == Protection.DROP ? "Not copied. " : "Copied as a hash. ")
                        .orElse(""),
                column.description().orElse(""));
    }
}
