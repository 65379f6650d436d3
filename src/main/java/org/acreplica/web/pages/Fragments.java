package org.acreplica.web.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acreplica.model.run.RunCounts;
import org.acreplica.model.run.RunRecord;
import org.acreplica.report.Words;
import org.acreplica.web.status.Condition;

/** HTML fragments shared by the pages. */
final class Fragments {

    /** A symbol next to the word, for readers who cannot see the colours. */
    private static final Map<Condition, String> SIGNS = Map.of(
            Condition.RUNNING, "▸",
            Condition.FAILED, "✕",
            Condition.SKIPPED, "–",
            Condition.LATE, "!",
            Condition.PAUSED, "‖",
            Condition.CURRENT, "✓",
            Condition.WAITING, "·");

    private Fragments() {}

    static Html badge(Condition condition) {
        return Html.of(
                "<span class=\"badge {}\"><span aria-hidden=\"true\">{}</span> {}</span>",
                condition.word(),
                SIGNS.getOrDefault(condition, ""),
                condition.word());
    }

    /** How long ago, or how soon. */
    static Html time(Optional<Instant> instant, Instant now) {
        if (instant.isEmpty()) {
            return Html.of("<span class=\"faint\">–</span>");
        }
        Duration ago = Duration.between(instant.get(), now);
        String words = ago.isNegative()
                ? "in " + Words.roughly(ago.negated())
                : ago.toSeconds() == 0 ? "now" : Words.roughly(ago) + " ago";
        return Html.of("<time datetime=\"{}\">{}</time>", instant.get().truncatedTo(ChronoUnit.SECONDS), words);
    }

    /** The input by which the script filters the table after it. */
    static Html filter(String label) {
        return Html.of("<input type=\"search\" data-filter hidden placeholder=\"{}\" aria-label=\"{}\">", label, label);
    }

    static Html progress(long done, long all, String label) {
        return Html.of(
                "<progress value=\"{}\" max=\"{}\" aria-label=\"{}\"></progress>",
                Math.min(done, Math.max(1, all)),
                Math.max(1, all),
                label);
    }

    static Html number(long number) {
        return Html.of("<td class=\"number\">{}</td>", Words.number(number));
    }

    static Html number(Optional<Long> number) {
        return number.map(Fragments::number).orElse(Html.of("<td class=\"number faint\">–</td>"));
    }

    static final String RUN_HEADS = "@started|$how it ended|$mode|#took|#calls|#read|#new|#changed|#gone|#rejected";

    /** @param withObject whether to put the object's name first and the error last */
    static Html run(RunRecord run, Instant now, boolean withObject) {
        RunCounts counts = run.counts();
        List<Html> cells = new ArrayList<>();
        if (withObject) {
            cells.add(Html.of("<th scope=\"row\"><a href=\"/objects/{}\">{}</a></th>", run.object(), run.object()));
        }
        cells.add(Html.of("<td>{}</td>", time(Optional.of(run.startedAt()), now)));
        cells.add(Html.of(
                "<td><span class=\"status {}\">{}</span></td>",
                run.status().word(),
                run.status().word()));
        cells.add(Html.of("<td>{}</td>", run.mode().word()));
        Duration took = Duration.between(
                run.startedAt(), Optional.ofNullable(run.finishedAt()).orElse(now));
        cells.add(Html.of("<td class=\"number\" data-v=\"{}\">{}</td>", took.toMillis(), Words.duration(took)));
        for (long count : new long[] {
            counts.requests(), counts.read(), counts.inserted(), counts.updated(), counts.deleted(), counts.rejected()
        }) {
            cells.add(number(count));
        }
        if (withObject) {
            String message = Optional.ofNullable(run.error()).orElse("");
            cells.add(Html.of("<td class=\"text\">{}</td>", message));
            return Html.of("<tr id=\"{}\">{}</tr>\n", run.runId(), Html.join(cells));
        }
        return Html.of("<tr>{}</tr>\n", Html.join(cells));
    }
}
