package org.acreplica.web.pages;

import java.util.List;
import java.util.Optional;
import org.acreplica.load.database.LoadException;
import org.acreplica.model.Rejected;
import org.acreplica.model.TableRows;
import org.acreplica.report.Words;
import org.acreplica.web.status.ObjectView;
import org.acreplica.web.status.StatusCollector;

/** One object: how it is doing, what may be done with it, its runs, rejects and columns. */
final class ObjectPage {

    private static final String ACTIONS = """
            <section aria-labelledby="actions"><h2 id="actions">Actions</h2>
            <form class="actions" data-object="{}" hidden>
            <button type="button" data-action="sync">Sync now</button>
            <button type="button" data-action="resync">Re-read all</button>
            <button type="button" data-action="{}">{}</button>
            <label>Token <input type="password" name="token" autocomplete="off" size="24"></label>
            <span role="status"></span>
            </form>
            <noscript><p class="note">The buttons want JavaScript; POST does it too, see /api/openapi.yaml.</p></noscript>
            </section>
            """;

    private final StatusCollector collector;
    private final boolean mayAct;

    ObjectPage(StatusCollector collector, boolean mayAct) {
        this.collector = collector;
        this.mayAct = mayAct;
    }

    Html main(ObjectView object) {
        return Html.of(
                "<h1>{} {}</h1>{}{}{}{}{}<section><h2>Rejects</h2>{}</section>\n<section><h2>Columns</h2>{}</section>\n",
                object.name(),
                Fragments.badge(object.condition()),
                Html.of("<div>{}</div>", Fragments.progress(object)),
                object.error().map(Fragments::error).orElse(Html.NOTHING),
                facts(object),
                actions(object),
                runs(object),
                rejects(object),
                columns(object));
    }

    private static Html facts(ObjectView object) {
        return Html.of(
                "<dl>{}{}{}{}{}{}{}</dl>\n",
                fact("last success", Fragments.time(object.state().lastSuccessAt(), object.at())),
                fact("next run", Fragments.time(object.served().nextRun(), object.at())),
                fact("every", Html.of("{}", Words.duration(object.served().frequency()))),
                fact("rows", Html.of("{}", count(object.rows().map(TableRows::live)))),
                fact("gone", Html.of("{}", count(object.rows().map(TableRows::gone)))),
                fact("cursor", Html.of("{}", object.state().cursor().orElse("–"))),
                fact("missed runs", Html.of("{}", Words.number(object.served().missedRuns()))));
    }

    private static Html fact(String name, Html value) {
        return Html.of("<div><dt>{}</dt><dd>{}</dd></div>", name, value);
    }

    private static String count(Optional<Long> rows) {
        return rows.map(Words::number).orElse("–");
    }

    private Html actions(ObjectView object) {
        if (!mayAct) {
            return Html.of("<p class=\"note\">Actions are off: the setting web.token is not set.</p>");
        }
        boolean paused = object.served().paused();
        return Html.of(ACTIONS, object.name(), paused ? "resume" : "pause", paused ? "Resume" : "Pause");
    }

    private static Html runs(ObjectView object) {
        return Html.of(
                "<section><h2>Runs</h2>{}{}</section>\n",
                Charts.runs(object.runs()),
                Pages.table(
                        "Runs",
                        Fragments.RUN_HEADS,
                        object.runs().stream()
                                .map(run -> Fragments.run(run, object.at(), false))
                                .toList()));
    }

    private Html rejects(ObjectView object) {
        List<Rejected> rejects;
        try {
            rejects = collector.latestRejects(object.name());
        } catch (LoadException e) {
            return Html.of("<p class=\"error\">{}</p>", e.getMessage());
        }
        if (rejects.isEmpty()) {
            return Html.of("<p class=\"note\">None.</p>");
        }
        return Pages.table(
                "Rejects",
                "when|record|column|reason",
                rejects.stream()
                        .map(reject -> Html.of(
                                "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
                                Fragments.time(Optional.of(reject.at()), object.at()),
                                reject.recordId().orElse("without an id"),
                                reject.column().orElse("the whole record"),
                                reject.reason()))
                        .toList());
    }

    private static Html columns(ObjectView object) {
        return Pages.table(
                "Columns",
                "column|type|field",
                object.served().object().columns().stream()
                        .map(column -> Html.of(
                                "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td></tr>\n",
                                column.name(),
                                column.type().word(),
                                column.field()))
                        .toList());
    }
}
