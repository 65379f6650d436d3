package org.acreplica.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.row.TableRows;
import org.acreplica.report.Words;
import org.acreplica.web.status.ObjectView;

/** An object's facts, as pairs of name and value: about its copy and its file. */
final class FactList {

    private FactList() {}

    static Html ofCopy(ObjectView object) {
        List<Html> facts = new ArrayList<>();
        facts.add(fact("copied", Fragments.time(object.state().lastSuccessAt(), object.at())));
        facts.add(fact("read in full", Fragments.time(object.state().lastFullAt(), object.at())));
        facts.add(fact(
                "next run",
                object.served().paused()
                        ? Html.of("paused")
                        : Fragments.time(object.served().nextRun(), object.at())));
        facts.add(fact("every", Words.duration(object.served().frequency())));
        facts.add(fact("rows", count(object.rows().map(TableRows::live))));
        facts.add(fact("marked as deleted", count(object.rows().map(TableRows::gone))));
        object.state().cursor().ifPresent(cursor -> facts.add(fact("cursor", cursor)));
        if (object.served().missedRuns() > 0) {
            facts.add(fact("missed runs", Words.number(object.served().missedRuns())));
        }
        return list(facts);
    }

    static Html ofFile(ReplicatedObject object) {
        List<Html> facts = new ArrayList<>();
        facts.add(fact("mode", object.mode().word()));
        facts.add(fact("path", "/api/3/" + object.path()));
        facts.add(fact("records in", object.recordsKey()));
        if (!object.isCountedByItself()) {
            facts.add(fact("counted by", object.countedBy()));
        }
        if (!object.cursorFields().isEmpty()) {
            facts.add(fact("cursor field", String.join(", ", object.cursorFields())));
        }
        addIfThere(facts, "change filter", object.filterParam());
        addIfThere(facts, "order", object.order());
        addIfThere(facts, "continue by", object.keyset());
        addIfThere(facts, "query", Optional.of(object.query()).filter(query -> !query.isEmpty()));
        addIfThere(facts, "comes with", object.sideload());
        addIfThere(facts, "needs", object.permission());
        return list(facts);
    }

    private static void addIfThere(List<Html> facts, String name, Optional<String> value) {
        value.ifPresent(text -> facts.add(fact(name, text)));
    }

    private static Html list(List<Html> facts) {
        return Html.of("<dl>{}</dl>\n", Html.join(facts));
    }

    /** @param value markup or text */
    private static Html fact(String name, Object value) {
        return Html.of("<div><dt>{}</dt><dd>{}</dd></div>", name, value);
    }

    private static String count(Optional<Long> rows) {
        return rows.map(Words::number).orElse("–");
    }
}
