package org.acreplica.web.pages;

import java.util.List;
import java.util.Map;

/** The frame around the content of every page. */
final class Page {

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
            <script src="/page.js" defer></script>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the content</a>
            <header><a class="name" href="/">ActiveCampaign Replica</a><nav aria-label="Pages">{}</nav>
            <p id="connection" role="status"></p></header>
            <main id="main">
            {}</main>
            <footer>{}<a href="/api/openapi.yaml">API</a><a href="/observe/metrics">Metrics</a></footer>
            </body>
            </html>
            """;

    private static final List<Map.Entry<String, String>> LINKS =
            List.of(Map.entry("/", "Status"), Map.entry("/runs", "Runs"), Map.entry("/schema", "Schema"));

    private final Html copies;

    /** @param account and {@code destination} as shown */
    Page(String account, String destination) {
        copies = Html.of("<span>{} <span aria-label=\"into\">→</span> {}</span>", account, destination);
    }

    /** @param path of the page, to mark its link in the menu */
    String of(String title, String path, Html main) {
        Html links = Html.join(LINKS.stream()
                .map(link -> Html.of(
                        "<a href=\"{}\"{}>{}</a>",
                        link.getKey(),
                        link.getKey().equals(path) ? Html.of(" aria-current=\"page\"") : Html.NOTHING,
                        link.getValue()))
                .toList());
        return Html.of(PAGE, title, links, main, copies).markup();
    }
}
