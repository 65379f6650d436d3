package org.acreplica.web.status;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.acreplica.model.run.RunCounts;
import org.acreplica.model.run.RunRecord;
import org.acreplica.model.run.RunStatus;
import org.acreplica.sync.Run;
import org.acreplica.sync.Runs;
import org.jspecify.annotations.Nullable;

/**
 * The Prometheus metrics, labelled by object. Counters start with the process; older values come from the destination.
 */
public final class Metrics {

    private static final String PREFIX = "activecampaign.replica.";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<MultiGauge, Function<ObjectView, OptionalDouble>> gauges = new LinkedHashMap<>();
    private final MultiGauge rows;
    private final Totals totals;
    private final Set<String> counted = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Overview overview;

    public Metrics(Runs runs, double requestsPerSecond) {
        totals = new Totals(runs);
        runs.listen(outcome -> {
            RunRecord run = outcome.run();
            timer(run.object(), run.status()).record(Duration.between(run.startedAt(), outcome.endedAt()));
        });
        rows = MultiGauge.builder(PREFIX + "rows")
                .description("Rows of the object's table, live or marked as deleted")
                .register(registry);
        gauge(
                "last.success.timestamp",
                "seconds",
                "When the object was last replicated, read from the destination",
                object -> seconds(object.state().lastSuccessAt()));
        gauge(
                "lag",
                "seconds",
                "Age of the object's copy",
                object -> object.lag().map(Metrics::seconds).orElse(OptionalDouble.empty()));
        gauge(
                "up.to.date",
                null,
                "1 while the copy is no older than twice the object's frequency",
                object -> flag(object.isUpToDate()));
        gauge(
                "running",
                null,
                "1 while the object is being replicated",
                object -> flag(object.going().isPresent()));
        gauge(
                "paused",
                null,
                "1 while the object's schedule is paused",
                object -> flag(object.served().paused()));
        gauge(
                "frequency",
                "seconds",
                "Interval between runs of the object",
                object -> seconds(object.served().frequency()));
        single(
                "source.up",
                "1 while ActiveCampaign answers and accepts the key",
                now -> now.sourceAnswers() && !now.credentialsRefused() ? 1 : 0);
        single(
                "destination.up",
                "1 while the destination answers",
                now -> now.destinationError().isEmpty() ? 1 : 0);
        single(
                "route.file.problems",
                "Invalid object files",
                now -> now.fileProblems().size());
        single("calls.per.second.limit", "Requests per second that this process may send", now -> requestsPerSecond);
        new JvmMemoryMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /** Synchronised, because concurrent scrapes would register the same rows twice. */
    public synchronized String scrape(Overview now) {
        overview = now;
        List<MultiGauge.Row<?>> counts = new ArrayList<>();
        for (ObjectView object : now.objects()) {
            object.rows().ifPresent(count -> {
                counts.add(MultiGauge.Row.of(tags(object).and("state", "live"), count.live()));
                counts.add(MultiGauge.Row.of(tags(object).and("state", "gone"), count.gone()));
            });
            if (counted.add(object.name())) {
                count(object.name());
            }
        }
        rows.register(counts, true);
        gauges.forEach((gauge, value) -> gauge.register(rows(now, value), true));
        return registry.scrape();
    }

    private static List<MultiGauge.Row<?>> rows(Overview now, Function<ObjectView, OptionalDouble> value) {
        List<MultiGauge.Row<?>> rows = new ArrayList<>();
        for (ObjectView object : now.objects()) {
            value.apply(object).ifPresent(number -> rows.add(MultiGauge.Row.of(tags(object), number)));
        }
        return rows;
    }

    private void gauge(String name, @Nullable String unit, String help, Function<ObjectView, OptionalDouble> value) {
        gauges.put(
                MultiGauge.builder(PREFIX + name)
                        .description(help)
                        .baseUnit(unit)
                        .register(registry),
                value);
    }

    private void single(String name, String help, ToDoubleFunction<Overview> value) {
        Gauge.builder(PREFIX + name, () -> overview == null ? Double.NaN : value.applyAsDouble(overview))
                .description(help)
                .register(registry);
    }

    /** Registers the object's counters. Registering twice would log a warning. */
    private void count(String object) {
        counter("calls", "Requests sent for the object", object, RunCounts::requests);
        counter("throttled", "Responses 429 and 503 for the object", object, RunCounts::throttled);
        counter("records.read", "Records received, repeats included", object, RunCounts::read);
        counter("rows.inserted", "Rows that were new", object, RunCounts::inserted);
        counter("rows.updated", "Rows that had changed", object, RunCounts::updated);
        counter("rows.deleted", "Rows that were marked or removed", object, RunCounts::deleted);
        counter("rejects", "Values and records that could not be loaded as sent", object, RunCounts::rejected);
        timer(object, RunStatus.SUCCEEDED);
        timer(object, RunStatus.FAILED);
    }

    private void counter(String name, String help, String object, ToLongFunction<RunCounts> count) {
        FunctionCounter.builder(PREFIX + name, totals, known -> known.of(object, name, count))
                .description(help)
                .tags(Tags.of("object", object))
                .register(registry);
    }

    /** Registered from the start, so that the first failure is an increase. */
    private Timer timer(String object, RunStatus status) {
        return Timer.builder(PREFIX + "run")
                .description("Duration of the object's runs, by outcome")
                .tags("object", object, "status", status.word())
                .register(registry);
    }

    private static Tags tags(ObjectView object) {
        return Tags.of("object", object.name());
    }

    private static OptionalDouble flag(boolean set) {
        return OptionalDouble.of(set ? 1 : 0);
    }

    private static OptionalDouble seconds(Duration duration) {
        return OptionalDouble.of(duration.toMillis() / 1000.0);
    }

    private static OptionalDouble seconds(Optional<Instant> instant) {
        return instant.map(at -> OptionalDouble.of(at.toEpochMilli() / 1000.0)).orElse(OptionalDouble.empty());
    }

    /** The sum over all runs of this process, including those in progress. */
    private static final class Totals {
        private final Map<String, RunCounts> ended = new ConcurrentHashMap<>();
        private final Map<String, Long> told = new ConcurrentHashMap<>();
        private final Runs runs;

        Totals(Runs runs) {
            this.runs = runs;
            runs.listen(
                    outcome -> ended.merge(outcome.run().object(), outcome.run().counts(), Totals::sum));
        }

        /** Never decreases, even while a run is neither in progress nor counted as ended. */
        double of(String object, String name, ToLongFunction<RunCounts> count) {
            long going = runs.going().stream()
                    .filter(run -> run.object().name().equals(object))
                    .map(Run::counts)
                    .mapToLong(count)
                    .sum();
            long all = count.applyAsLong(ended.getOrDefault(object, RunCounts.NONE)) + going;
            return told.merge(object + ' ' + name, all, Math::max);
        }

        private static RunCounts sum(RunCounts one, RunCounts other) {
            return new RunCounts(
                    one.requests() + other.requests(),
                    one.throttled() + other.throttled(),
                    one.read() + other.read(),
                    one.loaded().plus(other.loaded()),
                    one.deleted() + other.deleted(),
                    other.sourceTotal());
        }
    }
}
