package org.acreplica.web.pages;

import org.acreplica.report.Words;
import org.acreplica.source.pace.Budget;
import org.acreplica.web.status.Overview;

/** The start page: the verdict, the progress, the problems, and all objects. */
final class OverviewPage {

    private final Summary summary;

    OverviewPage(Budget budget) {
        this.summary = new Summary(budget);
    }

    Html main(Overview overview) {
        return Html.of(
                "{}{}<p class=\"note\">As of {}</p>",
                summary.of(overview),
                ObjectTable.of(overview),
                Words.time(overview.at()));
    }
}
