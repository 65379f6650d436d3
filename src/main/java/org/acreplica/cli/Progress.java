package org.acreplica.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.acreplica.model.RunCounts;
import org.acreplica.report.Words;
import org.acreplica.sync.ReadProgress;

/** What is going on, as lines of text: one for all, then one for each run at work. */
final class Progress {

    private static final int BAR = 20;

    private final Supplier<List<ReadProgress>> going;
    private final Supplier<Optional<Instant>> heldUntil;
    private final Clock clock;
    private final Instant startedAt;
    private final int objects;
    private final double requestsPerSecond;
    private final Rate rate = new Rate();
    private long ended;
    private long endedRequests;
    private long endedRecords;

    /** @param objects how many there are to replicate */
    Progress(
            Supplier<List<ReadProgress>> going,
            Supplier<Optional<Instant>> heldUntil,
            Clock clock,
            int objects,
            double requestsPerSecond) {
        this.going = going;
        this.heldUntil = heldUntil;
        this.clock = clock;
        this.startedAt = clock.instant();
        this.objects = objects;
        this.requestsPerSecond = requestsPerSecond;
    }

    synchronized void ended(RunCounts counts) {
        ended++;
        endedRequests += counts.requests();
        endedRecords += counts.read();
    }

    /** The first line says how all is going; a line for each run that has pages follows, the longest first. */
    synchronized List<String> lines(int most) {
        List<ReadProgress> runs = going.get();
        List<String> lines = new ArrayList<>();
        lines.add(summary(runs));
        runs.stream()
                .filter(run -> run.counts().read() > 0)
                .sorted(Comparator.comparingLong(ReadProgress::recordsLeft).reversed())
                .limit(most - 1L)
                .map(Progress::line)
                .forEach(lines::add);
        return lines;
    }

    private String summary(List<ReadProgress> runs) {
        long requests = endedRequests
                + runs.stream().mapToLong(run -> run.counts().requests()).sum();
        long records = endedRecords
                + runs.stream().mapToLong(run -> run.counts().read()).sum();
        long left = runs.stream().mapToLong(ReadProgress::pagesLeft).sum();
        String wait = heldUntil
                .get()
                .map(until -> Duration.between(clock.instant(), until).toSeconds())
                .map(seconds -> ", waiting " + seconds + " s for the rate limit")
                .orElse("");
        return String.format(
                Locale.ROOT,
                "%d of %d objects, %d records, %.1f calls/s of %s%s%s",
                ended,
                objects,
                records,
                rate.at(Duration.between(startedAt, clock.instant()), requests),
                Words.number(requestsPerSecond),
                left > 0
                        ? ", about " + Words.clock(Duration.ofSeconds(Math.round(left / requestsPerSecond))) + " left"
                        : "",
                wait);
    }

    private static String line(ReadProgress run) {
        OptionalLong total = run.total();
        if (total.isEmpty() || total.getAsLong() == 0) {
            return String.format(
                    Locale.ROOT, "  %-28s %s %d records", run.object(), " ".repeat(BAR + 2), run.records());
        }
        double part = Math.min(1, (double) run.records() / total.getAsLong());
        int filled = (int) Math.round(part * BAR);
        return String.format(
                Locale.ROOT,
                "  %-28s [%s%s] %d of %d pages",
                run.object(),
                "#".repeat(filled),
                "-".repeat(BAR - filled),
                run.pages(),
                run.pagesInAll().getAsLong());
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
