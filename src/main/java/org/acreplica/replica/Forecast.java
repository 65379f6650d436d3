package org.acreplica.replica;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acreplica.source.Probe;
import org.acreplica.source.request.PageRequest;
import org.acreplica.source.request.SourceException;

/** Estimates the cost of replicating. */
public final class Forecast {

    /**
     * The cost of one object.
     *
     * @param rows in ActiveCampaign, or in the table if no total is sent; empty if unknown
     * @param ownHistoryCalls to read everything from its own list; a lower bound if the rows are not known
     * @param usualCalls of a typical run after the first copy; a lower bound if only changes are read
     * @param nextCalls of the next run
     * @param comesAlong whether its first copy and its changes arrive with another object's pages
     */
    public record Cost(
            Probe probe, OptionalLong rows, long ownHistoryCalls, long usualCalls, long nextCalls, boolean comesAlong) {

        /**
         * @param tableRows live rows in the table; empty if there is no table
         */
        static Cost of(Probe probe, OptionalLong tableRows) {
            return of(probe, tableRows, false);
        }

        /**
         * @param tableRows live rows in the table; empty if there is no table
         * @param fromNewest whether the next run reads the newest records only
         */
        static Cost of(Probe probe, OptionalLong tableRows, boolean fromNewest) {
            if (probe.failure() != null) {
                return new Cost(probe, OptionalLong.empty(), 0, 0, 0, false);
            }
            boolean onlyChanges = probe.changedAfter().isPresent();
            OptionalLong counted = onlyChanges || probe.total().isEmpty() ? tableRows : probe.total();
            if (probe.isEmpty() && !onlyChanges) {
                counted = OptionalLong.of(0);
            }
            OptionalLong rows = probe.object().isCountedByItself() || probe.isEmpty() ? counted : tableRows;
            boolean totalIsSaid = probe.total().isPresent();
            long history = calls(counted.orElse(1), totalIsSaid);
            long changes = onlyChanges ? calls(probe.total().orElse(0), totalIsSaid) : 1;
            long usual = switch (probe.object().mode()) {
                case FULL -> history;
                case INCREMENTAL -> changes;
                case TAIL -> Math.min(history, NEWEST_PAGES);
            };
            return new Cost(probe, rows, history, usual, onlyChanges || fromNewest ? usual : history, false);
        }

        /**
         * The cost if its rows arrive with another object's pages, which its total proves.
         *
         * @param next whether the next run is its first copy
         */
        Cost comingAlong(boolean next) {
            return probe.failure() != null || probe.total().isEmpty()
                    ? this
                    : new Cost(probe, rows, ownHistoryCalls, usualCalls, next ? PROOF_CALLS : nextCalls, true);
        }

        /** For the first copy. */
        public long historyCalls() {
            return comesAlong ? PROOF_CALLS : ownHistoryCalls;
        }

        /** The object on whose pages its rows arrive; empty if none. */
        public Optional<String> comesWith() {
            return comesAlong ? probe.object().sideload() : Optional.empty();
        }

        public String object() {
            return probe.object().name();
        }

        /** Why the object cannot be read; empty if it can. */
        public Optional<String> error() {
            return Optional.ofNullable(probe.failure()).map(SourceException::getMessage);
        }

        /** Whether a typical run may take more calls, because the number of changes is unknown. */
        public boolean usualIsLeast() {
            return probe.object().hasCursor() && probe.changedAfter().isEmpty();
        }

        private static long calls(long rows, boolean totalIsSaid) {
            long pages = (rows + PageRequest.LIMIT - 1) / PageRequest.LIMIT;
            return Math.max(1, pages + (totalIsSaid || rows == 0 ? 0 : 1));
        }
    }

    /** Two calls for the object's totals, before and after the pages with its rows. */
    private static final long PROOF_CALLS = 2;

    /** Calls for an unchanged list: the page with the newest record, and an older one. */
    private static final long NEWEST_PAGES = 2;

    private static final long FEW_CALLS = 10;

    private static final Duration DAY = Duration.ofDays(1);

    /** The first request, which asks whose key this is. */
    private static final long FIRST_CALL = 1;

    private static final List<Duration> FREQUENCIES = Stream.concat(
                    Stream.of(Duration.ofMinutes(30)),
                    IntStream.rangeClosed(1, 24).mapToObj(Duration::ofHours))
            .toList();

    private final List<Cost> costs;
    private final Duration spacing;

    /** @param spacing time between two calls at the rate of the request budget */
    Forecast(List<Cost> costs, Duration spacing) {
        this.costs = costs;
        this.spacing = spacing;
    }

    public List<Cost> costs() {
        return costs;
    }

    public long historyCalls() {
        return FIRST_CALL + costs.stream().mapToLong(Cost::historyCalls).sum();
    }

    /** The same if every object is read from its own list. */
    public long ownHistoryCalls() {
        return FIRST_CALL + costs.stream().mapToLong(Cost::ownHistoryCalls).sum();
    }

    public long usualCalls() {
        return costs.stream().mapToLong(Cost::usualCalls).sum();
    }

    public long nextCalls() {
        return FIRST_CALL + costs.stream().mapToLong(Cost::nextCalls).sum();
    }

    /**
     * Objects whose long lists are read often although their changes arrive with another object's pages.
     *
     * @param frequency the frequency of an object, by name
     */
    public List<Cost> readTooOften(Function<String, Duration> frequency) {
        return costs.stream()
                .filter(cost -> cost.comesWith().isPresent() && cost.usualCalls() > FEW_CALLS)
                .filter(cost -> frequency.apply(cost.object()).compareTo(DAY) < 0)
                .toList();
    }

    /** The time for this number of calls at the rate of the request budget. */
    public Duration timeFor(long calls) {
        return spacing.multipliedBy(calls);
    }

    /** The shortest accepted frequency that leaves time for a typical run; empty if a day is too short. */
    public Optional<Duration> leastFrequency() {
        return FREQUENCIES.stream()
                .filter(frequency -> frequency.compareTo(timeFor(usualCalls())) >= 0)
                .findFirst();
    }

    /** @param frequency the frequency of an object, by name */
    public long callsPerDay(Function<String, Duration> frequency) {
        return costs.stream()
                .mapToLong(cost -> cost.usualCalls() * DAY.dividedBy(frequency.apply(cost.object())))
                .sum();
    }

    /** The share of a day's budget for this number of calls. */
    public double shareOfDay(long calls) {
        return timeFor(calls).toMillis() / (double) DAY.toMillis();
    }
}
