package org.acreplica.web.pages;

import java.util.List;
import org.acreplica.web.status.Problem;

/** The problems, each with its remedy. */
final class ProblemList {

    private ProblemList() {}

    static Html of(List<Problem> problems) {
        if (problems.isEmpty()) {
            return Html.NOTHING;
        }
        return Html.of(
                "<section class=\"problems\" aria-labelledby=\"problems\"><h2 id=\"problems\">Needs attention</h2><ul>{}</ul></section>\n",
                Html.join(problems.stream().map(ProblemList::item).toList()));
    }

    private static Html item(Problem problem) {
        Html subject = problem.object()
                ? Html.of("<a href=\"/objects/{}\">{}</a>", problem.subject(), problem.subject())
                : Html.of("{}", problem.subject());
        return Html.of(
                "<li><strong>{}</strong> {}<span class=\"remedy\">{}</span></li>\n",
                subject,
                problem.what(),
                problem.remedy());
    }
}
