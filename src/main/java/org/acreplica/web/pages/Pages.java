package org.acreplica.web.pages;

import java.util.List;
import java.util.Optional;
import org.acreplica.source.pace.Budget;
import org.acreplica.web.status.Overview;
import org.acreplica.web.status.StatusCollector;

/** The pages that people look at: of all objects, and of one. They read without a script; one refreshes them. */
public final class Pages {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{}</title>
            <link rel="stylesheet" href="/style.css">
            <noscript><meta http-equiv="refresh" content="15"></noscript>
            <script src="/refresh.js" defer></script>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the content</a>
            <header><a href="/">ActiveCampaign Replica</a><span id="connection" role="status"></span></header>
            <main id="main">
            {}</main>
            </body>
            </html>
            """;

    private final StatusCollector collector;
    private final OverviewPage overviewPage;
    private final ObjectPage objectPage;

    /** @param mayAct whether there is a token to act with */
    public Pages(StatusCollector collector, Budget budget, boolean mayAct) {
        this.collector = collector;
        this.overviewPage = new OverviewPage(budget);
        this.objectPage = new ObjectPage(collector, mayAct);
    }

    /** The page of all objects. */
    public String overview() {
        Overview overview = collector.overview();
        return page(
                "ActiveCampaign Replica",
                overviewPage.main(overview, collector.recentRuns().latest(OverviewPage.RUNS)));
    }

    /** The page of an object; empty where there is no such object. */
    public Optional<String> object(String name) {
        return collector
                .overview()
                .object(name)
                .map(object -> page(name + " – ActiveCampaign Replica", objectPage.main(object)));
    }

    /** The page that says that there is no such object. */
    public String noObject(String name) {
        return page(
                "Not found",
                Html.of("<h1>Not found</h1><p>There is no object ‘{}’. <a href=\"/\">All objects</a></p>", name));
    }

    private static String page(String title, Html main) {
        return Html.of(PAGE, title, main).markup();
    }

    /** A heading and a table that scrolls by itself where it is wider than the screen. */
    static Html table(String caption, String heads, List<Html> rows) {
        return Html.of(
                "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{}\"><table><thead><tr>{}</tr></thead>"
                        + "<tbody>{}</tbody></table></div>\n",
                caption,
                heads(heads),
                Html.join(rows));
    }

    /** @param names divided by |; one that begins with # is of numbers */
    static Html heads(String names) {
        return Html.join(List.of(names.split("\\|")).stream()
                .map(name -> name.startsWith("#")
                        ? Html.of("<th scope=\"col\" class=\"number\">{}</th>", name.substring(1))
                        : Html.of("<th scope=\"col\">{}</th>", name))
                .toList());
    }
}
