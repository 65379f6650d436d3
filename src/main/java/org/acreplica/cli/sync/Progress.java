package org.acreplica.cli.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.acreplica.model.run.RunCounts;
import org.acreplica.replica.WorkLeft;
import org.acreplica.report.Words;
import org.acreplica.sync.ReadProgress;

/** The progress as lines of at most 79 characters: two for the whole, then one per run in progress. */
final class Progress {

    /** The data shown. */
    interface Work {
        List<ReadProgress> going();

        WorkLeft left();

        /** Until when requests are on hold; empty if they are not. */
        Optional<Instant> heldUntil();

        double requestsPerSecond();
    }

    private static final int BAR = 20;
    private static final int LONGEST_NAME = 28;
    private static final int MOST_RUNS = 6;

    private final Work work;
    private final Clock clock;
    private final Instant startedAt;
    private final int objects;
    private final Rate rate = new Rate();
    private long ended;
    private long endedRequests;
    private long endedRecords;

    /** @param objects number of objects to replicate */
    Progress(Work work, Clock clock, int objects) {
        this.work = work;
        this.clock = clock;
        this.startedAt = clock.instant();
        this.objects = objects;
    }

    synchronized void ended(RunCounts counts) {
        ended++;
        endedRequests += counts.requests();
        endedRecords += counts.read();
    }

    /** Everything in one line, for output that cannot redraw lines. */
    synchronized String line() {
        String left = timeLeft(work.left());
        return counts(work.going()) + (left.isEmpty() ? "" : ", " + left) + wait(", ");
    }

    /** Two lines for the whole, then one for each run that has read pages, the longest run first. */
    synchronized List<String> lines() {
        List<ReadProgress> going = work.going();
        WorkLeft left = work.left();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                        Locale.ROOT, "%s %3.0f %%  %s", bar(left.partMade()), 100 * left.partMade(), timeLeft(left))
                .stripTrailing());
        lines.add(counts(going) + wait(", "));
        going.stream()
                .filter(run -> run.counts().read() > 0)
                .sorted(Comparator.comparingLong(ReadProgress::recordsLeft).reversed())
                .limit(MOST_RUNS)
                .map(Progress::line)
                .forEach(lines::add);
        int others = going.size() - (lines.size() - 2);
        if (others > 0) {
            lines.add("  " + others + (lines.size() > 2 ? " more" : "") + " at work");
        }
        return lines;
    }

    private String counts(List<ReadProgress> going) {
        long requests = endedRequests
                + going.stream().mapToLong(run -> run.counts().requests()).sum();
        long records = endedRecords
                + going.stream().mapToLong(run -> run.counts().read()).sum();
        return String.format(
                Locale.ROOT,
                "%d of %d objects, %d records, %.1f calls/s of %s",
                ended,
                objects,
                records,
                rate.at(Duration.between(startedAt, clock.instant()), requests),
                Words.number(work.requestsPerSecond()));
    }

    private static String timeLeft(WorkLeft left) {
        return left.time()
                .filter(time -> !time.isZero())
                .map(time -> (left.isLeast() ? "more than " : "about ") + Words.clock(time) + " left")
                .orElse("");
    }

    private String wait(String before) {
        return work.heldUntil()
                .map(until -> Duration.between(clock.instant(), until).toSeconds())
                .map(seconds -> before + "waiting " + seconds + " s")
                .orElse("");
    }

    private static String line(ReadProgress run) {
        OptionalLong total = run.total();
        String name =
                run.object().substring(0, Math.min(LONGEST_NAME, run.object().length()));
        if (total.isEmpty() || total.getAsLong() == 0) {
            return String.format(Locale.ROOT, "  %-28s %s %d records", name, " ".repeat(BAR + 2), run.records());
        }
        return String.format(
                Locale.ROOT,
                "  %-28s %s %d of %d pages",
                name,
                bar((double) run.records() / total.getAsLong()),
                run.pages(),
                run.pagesInAll().getAsLong());
    }

    private static String bar(double part) {
        int filled = (int) Math.round(Math.min(1, part) * BAR);
        return "[" + "#".repeat(filled) + "-".repeat(BAR - filled) + "]";
    }

    /** The request rate over the last seconds. */
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
