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

/** What replicating will cost, before it is done. */
public final class Forecast {

    /**
     * One object's part.
     *
     * @param rows that ActiveCampaign has, or the table where it does not say; empty if unknown
     * @param ownHistoryCalls to read everything by its own list; at least that many where the rows are not known
     * @param usualCalls of a run once history is there; at least that many where it is read by what changed
     * @param nextCalls of the run that comes next
     * @param comesAlong whether its first copy comes with another object's pages, and so does what changes
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
         * The same where it comes with another object's pages, which its total proves.
         *
         * @param next whether its first copy is the run that comes next
         */
        Cost comingAlong(boolean next) {
            return probe.failure() != null || probe.total().isEmpty()
                    ? this
                    : new Cost(probe, rows, ownHistoryCalls, usualCalls, next ? PROOF_CALLS : nextCalls, true);
        }

        /** To read everything for the first time. */
        public long historyCalls() {
            return comesAlong ? PROOF_CALLS : ownHistoryCalls;
        }

        /** The object whose pages bring its rows along; empty if none does. */
        public Optional<String> comesWith() {
            return comesAlong ? probe.object().sideload() : Optional.empty();
        }

        public String object() {
            return probe.object().name();
        }

        /** Why nothing is known of the object; empty if it can be read. */
        public Optional<String> error() {
            return Optional.ofNullable(probe.failure()).map(SourceException::getMessage);
        }

        /** Whether a usual run may take more calls, as nothing shows yet how much changes. */
        public boolean usualIsLeast() {
            return probe.object().hasCursor() && probe.changedAfter().isEmpty();
        }

        private static long calls(long rows, boolean totalIsSaid) {
            long pages = (rows + PageRequest.LIMIT - 1) / PageRequest.LIMIT;
            return Math.max(1, pages + (totalIsSaid || rows == 0 ? 0 : 1));
        }
    }

    /** The totals before and after the pages that its rows come with. */
    private static final long PROOF_CALLS = 2;

    /** Of a list that stood still: the page with the newest record, and one that is older. */
    private static final long NEWEST_PAGES = 2;

    private static final long FEW_CALLS = 10;

    private static final Duration DAY = Duration.ofDays(1);

    /** Made before any object is read: who the key belongs to. */
    private static final long FIRST_CALL = 1;

    private static final List<Duration> FREQUENCIES = Stream.concat(
                    Stream.of(Duration.ofMinutes(30)),
                    IntStream.rangeClosed(1, 24).mapToObj(Duration::ofHours))
            .toList();

    private final List<Cost> costs;
    private final Duration spacing;

    /** @param spacing between two calls at the request budget */
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

    /** The same where every object is read by its own list. */
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
     * Objects that are read again and again by long lists of their own, while their changes come with another's pages.
     *
     * @param frequency how often each object is replicated, by its name
     */
    public List<Cost> readTooOften(Function<String, Duration> frequency) {
        return costs.stream()
                .filter(cost -> cost.comesWith().isPresent() && cost.usualCalls() > FEW_CALLS)
                .filter(cost -> frequency.apply(cost.object()).compareTo(DAY) < 0)
                .toList();
    }

    /** How long so many calls take at the request budget. */
    public Duration timeFor(long calls) {
        return spacing.multipliedBy(calls);
    }

    /** The least accepted frequency that leaves time for a usual run; empty when a day does not. */
    public Optional<Duration> leastFrequency() {
        return FREQUENCIES.stream()
                .filter(frequency -> frequency.compareTo(timeFor(usualCalls())) >= 0)
                .findFirst();
    }

    /** @param frequency how often each object is replicated, by its name */
    public long callsPerDay(Function<String, Duration> frequency) {
        return costs.stream()
                .mapToLong(cost -> cost.usualCalls() * DAY.dividedBy(frequency.apply(cost.object())))
                .sum();
    }

    /** The part of a day's budget that so many calls take. */
    public double shareOfDay(long calls) {
        return timeFor(calls).toMillis() / (double) DAY.toMillis();
    }
}
