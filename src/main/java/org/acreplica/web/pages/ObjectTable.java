package org.acreplica.web.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.acreplica.model.row.TableRows;
import org.acreplica.report.Groups;
import org.acreplica.report.Words;
import org.acreplica.sync.ReadProgress;
import org.acreplica.web.status.Condition;
import org.acreplica.web.status.ObjectView;
import org.acreplica.web.status.Overview;

/** The table of all objects by group, one line each; skipped objects are collapsed into one line. */
final class ObjectTable {

    private static final String HEADS = "$object|$state|last 30 runs|#rows|@copied|@next run|#calls|#rejected";

    /**
     * Number of columns that even the narrowest screen shows; a heading that spans more would take room for hidden
     * ones.
     */
    private static final int ALWAYS_SHOWN = 3;

    private ObjectTable() {}

    static Html of(Overview overview) {
        List<ObjectView> shown = new ArrayList<>();
        List<ObjectView> skipped = new ArrayList<>();
        overview.objects().forEach(object -> (object.condition() == Condition.SKIPPED ? skipped : shown).add(object));
        Map<String, List<ObjectView>> groups =
                Groups.of(shown, object -> object.served().object());
        return Html.of(
                "<section aria-labelledby=\"objects\"><div class=\"bar\"><h2 id=\"objects\">Objects</h2>{}{}</div>"
                        + "<table class=\"objects\" data-filtered><thead><tr>{}</tr></thead>{}</table>{}</section>\n",
                counts(overview),
                Fragments.filter("Filter objects"),
                Table.heads(HEADS),
                Html.join(groups.entrySet().stream()
                        .map(group -> group(group.getKey(), group.getValue()))
                        .toList()),
                skipped(skipped));
    }

    private static Html counts(Overview overview) {
        List<Html> counts = new ArrayList<>();
        for (Condition condition : Condition.values()) {
            long count = overview.count(condition);
            if (count > 0) {
                counts.add(Html.of("<li>{} {}</li>", count, Fragments.badge(condition)));
            }
        }
        return Html.of("<ul class=\"counts\">{}</ul>", Html.join(counts));
    }

    private static Html group(String title, List<ObjectView> objects) {
        return Html.of(
                "<tbody><tr class=\"group\"><th colspan=\"{}\" scope=\"rowgroup\">{}</th></tr>\n{}</tbody>",
                ALWAYS_SHOWN,
                title,
                Html.join(objects.stream().map(ObjectTable::row).toList()));
    }

    private static Html row(ObjectView object) {
        return Html.of(
                "<tr id=\"o-{}\"><th scope=\"row\"><a href=\"/objects/{}\">{}</a></th><td>{}</td><td>{}</td>{}<td>{}</td>"
                        + "<td>{}</td>{}{}</tr>\n",
                object.name(),
                object.name(),
                breakable(object.name()),
                state(object),
                OverviewCharts.runs(object.runs()),
                Fragments.number(object.rows().map(TableRows::live)),
                Fragments.time(object.state().lastSuccessAt(), object.at()),
                object.served().paused()
                        ? Html.of("paused")
                        : Fragments.time(object.served().nextRun(), object.at()),
                Fragments.number(object.lastRun().map(run -> run.counts().requests())),
                Fragments.number(
                        object.lastRun().map(run -> run.counts().rejected()).filter(count -> count > 0)));
    }

    /** Narrow screens may break the name after an underscore. */
    private static Html breakable(String name) {
        return Html.join(Arrays.stream(name.split("(?<=_)"))
                .map(part -> Html.of("{}<wbr>", part))
                .toList());
    }

    /** A word, or a bar during a run; all on one line. */
    private static Html state(ObjectView object) {
        if (object.comesWith().isPresent()) {
            return Html.of(
                    "<span class=\"badge waiting\"><span class=\"roomy\">comes </span>with {}</span>",
                    object.comesWith().get());
        }
        return object.progress()
                .filter(progress -> progress.total().isPresent())
                .map(progress -> bar(object.name(), progress))
                .orElse(Fragments.badge(object.condition()));
    }

    private static Html bar(String object, ReadProgress progress) {
        long all = Math.max(1, progress.total().getAsLong());
        long done = Math.min(all, progress.records());
        return Html.of("{} {} %", Fragments.progress(done, all, object + ": records read"), done * 100 / all);
    }

    private static Html skipped(List<ObjectView> objects) {
        if (objects.isEmpty()) {
            return Html.NOTHING;
        }
        return Html.of(
                "<details><summary>{} skipped: the key may not read them, or the account does not have them</summary><ul>{}</ul></details>",
                Words.count(objects.size(), "object"),
                Html.join(objects.stream()
                        .map(object -> Html.of(
                                "<li><a href=\"/objects/{}\">{}</a> {}</li>\n",
                                object.name(),
                                object.name(),
                                object.error().orElse("")))
                        .toList()));
    }
}
