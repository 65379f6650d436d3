package org.acreplica.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acreplica.model.run.RunRecord;
import org.acreplica.model.run.RunStatus;
import org.acreplica.sync.Run;
import org.acreplica.web.status.ObjectView;
import org.acreplica.web.status.Overview;
import org.acreplica.web.status.RecentRuns;
import org.acreplica.web.status.StatusCollector;

/** The page of runs: the latest of each object, or those of one object as far back as a page goes. */
final class RunsPage {

    private static final int SHOWN = 100;
    /** Number of runs of one object to search for a status. */
    private static final int LOOKED_THROUGH = 500;

    private final StatusCollector collector;

    RunsPage(StatusCollector collector) {
        this.collector = collector;
    }

    Html main(Overview overview, RunFilter filter) {
        List<RunRecord> runs = runs(overview, filter);
        return Html.of(
                "<h1>{}</h1><div class=\"bar\"><nav class=\"choice\" aria-label=\"How runs ended\">{}</nav>{}{}</div>"
                        + "<p class=\"note\">{}</p>{}",
                filter.object().map(name -> "Runs of " + name).orElse("Runs"),
                choices(filter),
                ofAll(filter),
                Fragments.filter("Filter runs"),
                filter.object().isPresent()
                        ? "The latest " + SHOWN + " at most"
                                + (filter.status().isPresent() ? ", of its last " + LOOKED_THROUGH + "." : ".")
                        : "The last " + RecentRuns.OF_EACH_OBJECT + " of each object, the latest " + SHOWN
                                + " of them; the runs of one object go further back.",
                runs.isEmpty()
                        ? Html.of("<p>No runs.</p>")
                        : Html.of(
                                "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Runs\">"
                                        + "<table data-filtered><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>\n",
                                Table.heads("$object|" + Fragments.RUN_HEADS + "|message"),
                                Html.join(runs.stream()
                                        .map(run -> Fragments.run(run, overview.at(), true))
                                        .toList())));
    }

    private List<RunRecord> runs(Overview overview, RunFilter filter) {
        List<RunRecord> runs = new ArrayList<>();
        overview.objects().stream()
                .flatMap(object -> object.going().stream())
                .map(Run::running)
                .forEach(runs::add);
        Optional<ObjectView> object = filter.object().flatMap(overview::object);
        runs.addAll(
                object.isPresent()
                        ? collector.latestRuns(object.get(), filter.status().isPresent() ? LOOKED_THROUGH : SHOWN)
                        : collector.recentRuns().latest(Integer.MAX_VALUE));
        return runs.stream().filter(filter::takes).limit(SHOWN).toList();
    }

    private static Html choices(RunFilter filter) {
        List<Html> links = new ArrayList<>();
        links.add(choice("all", filter.with(Optional.empty()), filter));
        for (RunStatus status : RunStatus.values()) {
            links.add(choice(status.word(), filter.with(Optional.of(status)), filter));
        }
        return Html.join(links);
    }

    private static Html choice(String word, RunFilter filter, RunFilter now) {
        return Html.of(
                "<a href=\"{}\"{}>{}</a>",
                filter.address(),
                filter.equals(now) ? Html.of(" aria-current=\"page\"") : Html.NOTHING,
                word);
    }

    private static Html ofAll(RunFilter filter) {
        return filter.object().isPresent()
                ? Html.of(
                        "<a href=\"{}\">of all objects</a>",
                        filter.ofAllObjects().address())
                : Html.NOTHING;
    }
}
