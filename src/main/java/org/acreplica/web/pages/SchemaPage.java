package org.acreplica.web.pages;

import java.util.List;
import java.util.Map;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.report.Groups;
import org.acreplica.web.status.Overview;

/** The tables and their relations, from the object files: one diagram per group. */
final class SchemaPage {

    private SchemaPage() {}

    static Html main(Overview overview) {
        Map<String, List<ReplicatedObject>> groups = Groups.of(
                overview.objects().stream()
                        .map(object -> object.served().object())
                        .toList(),
                object -> object);
        return Html.of(
                "<h1>Schema</h1><p class=\"note\">A line leads from a column to the table whose id it holds; where that is in"
                        + " another group, its name is beside the column. Behind each name are the columns.</p>{}",
                Html.join(groups.entrySet().stream()
                        .map(group -> group(group.getKey(), group.getValue()))
                        .toList()));
    }

    private static Html group(String title, List<ReplicatedObject> objects) {
        return Html.of(
                "<section><h2>{}</h2><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{}: tables and relations\">"
                        + "{}</div></section>\n",
                title,
                title,
                new Diagram(objects).svg());
    }
}
