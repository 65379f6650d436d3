package org.acreplica.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.acreplica.model.RunCounts;
import org.acreplica.source.pace.Budget;
import org.acreplica.source.page.PageRequest;
import org.acreplica.sync.Run;

/** What is going on, as lines of text: one for all, then one for each run at work. */
final class Progress {

    private static final int BAR = 20;

    private final Supplier<List<Run>> going;
    private final Budget budget;
    private final int objects;
    private final Instant startedAt = Instant.now();
    private final Rate rate = new Rate();
    private long ended;
    private long endedRequests;
    private long endedRecords;

    /** @param objects how many there are to replicate */
    Progress(Supplier<List<Run>> going, Budget budget, int objects) {
        this.going = going;
        this.budget = budget;
        this.objects = objects;
    }

    synchronized void ended(RunCounts counts) {
        ended++;
        endedRequests += counts.requests();
        endedRecords += counts.read();
    }

    /** The first line says how all is going; a line for each run that has pages follows, the longest first. */
    synchronized List<String> lines(int most) {
        List<Run> runs = going.get();
        List<String> lines = new ArrayList<>();
        lines.add(summary(runs));
        runs.stream()
                .filter(run -> run.counts().read() > 0)
                .sorted(Comparator.comparingLong((Run run) -> left(run)).reversed())
                .limit(most - 1L)
                .map(Progress::line)
                .forEach(lines::add);
        return lines;
    }

    private String summary(List<Run> runs) {
        long requests = endedRequests
                + runs.stream().mapToLong(run -> run.counts().requests()).sum();
        long records = endedRecords
                + runs.stream().mapToLong(run -> run.counts().read()).sum();
        long left = runs.stream().mapToLong(Progress::pagesLeft).sum();
        String wait = budget.heldUntil()
                .map(until ->
                        ", waiting " + Duration.between(Instant.now(), until).toSeconds() + " s for the rate limit")
                .orElse("");
        return String.format(
                Locale.ROOT,
                "%d of %d objects, %d records, %.1f calls/s of %s%s%s",
                ended,
                objects,
                records,
                rate.at(Duration.between(startedAt, Instant.now()), requests),
                trimmed(budget.limit()),
                left > 0 ? ", about " + clock(Math.round(left / budget.limit())) + " left" : "",
                wait);
    }

    private static String line(Run run) {
        OptionalLong total = run.counts().sourceTotal();
        if (total.isEmpty() || total.getAsLong() == 0) {
            return String.format(
                    Locale.ROOT, "  %-28s %s %d records", run.object().name(), " ".repeat(BAR + 2), run.progress());
        }
        double part = Math.min(1, (double) run.progress() / total.getAsLong());
        int filled = (int) Math.round(part * BAR);
        return String.format(
                Locale.ROOT,
                "  %-28s [%s%s] %d of %d pages",
                run.object().name(),
                "#".repeat(filled),
                "-".repeat(BAR - filled),
                pages(run.progress()),
                pages(total.getAsLong()));
    }

    /** At least one, as long as a run is going on. */
    private static long pagesLeft(Run run) {
        return Math.max(1, pages(left(run)));
    }

    private static long left(Run run) {
        return Math.max(0, run.counts().sourceTotal().orElse(0) - run.progress());
    }

    private static long pages(long records) {
        return (records + PageRequest.LIMIT - 1) / PageRequest.LIMIT;
    }

    private static String clock(long seconds) {
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    private static String trimmed(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    /** Requests a second over the last seconds. */
    private static final class Rate {
        private static final Duration SPAN = Duration.ofSeconds(5);
        private final List<double[]> samples = new ArrayList<>(List.of(new double[] {0, 0}));

        double at(Duration time, long requests) {
            double now = time.toMillis() / 1000.0;
            samples.add(new double[] {now, requests});
            while (samples.size() > 2 && samples.get(1)[0] < now - SPAN.toSeconds()) {
                samples.remove(0);
            }
            double[] first = samples.get(0);
            return now - first[0] < 0.5 ? 0 : (requests - first[1]) / (now - first[0]);
        }
    }
}
