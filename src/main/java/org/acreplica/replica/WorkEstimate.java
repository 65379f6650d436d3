package org.acreplica.replica;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.acreplica.model.run.RunRecord;
import org.acreplica.source.pace.Budget;
import org.acreplica.sync.Outcome;
import org.acreplica.sync.Run;
import org.acreplica.sync.Runs;

/**
 * Estimates the remaining work from the pages that the runs still have to read and the rate of the request budget.
 *
 * <p>All runs share the rate, so together they take the sum of their calls. Usually the run with the fewest pages left
 * goes first, and every fourth call is for the one that has waited longest: a run therefore ends when its own calls and
 * those of all shorter ones are made, plus up to a third as many of the longer ones.
 */
final class WorkEstimate {

    private static final double CALLS_FOR_LONGER_RUNS = 1.0 / 3;

    private final Runs runs;
    private final Budget budget;
    private final Clock clock;
    private final Function<String, Optional<RunRecord>> earlier;

    /** @param earlier the last run of an object before this process */
    WorkEstimate(Runs runs, Budget budget, Clock clock, Function<String, Optional<RunRecord>> earlier) {
        this.runs = runs;
        this.budget = budget;
        this.clock = clock;
        this.earlier = earlier;
    }

    /** @param waiting objects that are due and have not begun; may include some that have */
    WorkLeft of(Collection<String> waiting) {
        List<Run> going = runs.going();
        List<RunLeft> parts = new ArrayList<>();
        Instant began = clock.instant();
        long made = 0;
        for (Run run : going) {
            parts.add(RunLeft.of(run, before(run.object().name())));
            began = earlier(began, run.startedAt());
            made += run.counts().requests();
        }
        waiting.stream()
                .filter(object -> !runs.isGoing(object))
                .map(object -> RunLeft.ofNext(object, before(object)))
                .forEach(parts::add);
        if (parts.isEmpty()) {
            return WorkLeft.NOTHING;
        }
        for (Outcome outcome : endedLatestFirst()) {
            if (outcome.endedAt().isBefore(began)) {
                break;
            }
            began = earlier(began, outcome.run().startedAt());
            made += outcome.run().counts().requests();
        }
        return left(made, parts, began);
    }

    private WorkLeft left(long made, List<RunLeft> parts, Instant began) {
        long all = parts.stream().mapToLong(RunLeft::calls).sum();
        boolean isLeast = parts.stream().anyMatch(part -> !part.isKnown());
        Optional<Duration> spacing = budget.spacingSince(began);
        if (spacing.isEmpty()) {
            return new WorkLeft(made, all, isLeast, Optional.empty(), Map.of());
        }
        Duration hold = budget.heldUntil()
                .map(until -> Duration.between(clock.instant(), until))
                .orElse(Duration.ZERO);
        Map<String, Duration> times = new HashMap<>();
        long shorter = 0;
        for (RunLeft part : sorted(parts)) {
            shorter += part.calls();
            if (part.isKnown()) {
                long until = Math.min(all, Math.round(shorter * (1 + CALLS_FOR_LONGER_RUNS)));
                times.put(part.object(), hold.plus(spacing.get().multipliedBy(until)));
            }
        }
        parts.forEach(part -> part.comesWith().map(times::get).ifPresent(time -> times.put(part.object(), time)));
        return new WorkLeft(
                made, all, isLeast, Optional.of(hold.plus(spacing.get().multipliedBy(all))), times);
    }

    private Optional<RunRecord> before(String object) {
        return runs.outcome(object).map(Outcome::run).or(() -> earlier.apply(object));
    }

    private List<Outcome> endedLatestFirst() {
        return runs.outcomes().stream()
                .sorted(Comparator.comparing(Outcome::endedAt).reversed())
                .toList();
    }

    private static List<RunLeft> sorted(List<RunLeft> parts) {
        return parts.stream().sorted(Comparator.comparingLong(RunLeft::calls)).toList();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
