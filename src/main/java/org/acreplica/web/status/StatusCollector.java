package org.acreplica.web.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.acreplica.load.database.LoadException;
import org.acreplica.load.state.StateReader;
import org.acreplica.model.row.Rejected;
import org.acreplica.model.run.ObjectState;
import org.acreplica.model.run.RunRecord;
import org.acreplica.model.run.RunStatus;
import org.acreplica.replica.Replica;
import org.acreplica.replica.ServedObject;
import org.acreplica.replica.Service;
import org.acreplica.source.pace.Budget;
import org.acreplica.sync.Outcome;
import org.acreplica.sync.Outcome.Cause;
import org.acreplica.sync.Run;
import org.acreplica.sync.Runs;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the destination at most once per second, on its own thread, so that a hung database never blocks a page:
 * readers get the last known state, and the information that the destination does not answer.
 */
public final class StatusCollector implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StatusCollector.class);

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LONGEST_COUNT = Duration.ofMinutes(1);
    /** Maximum number of rejects shown per object. */
    private static final int MOST_REJECTS = 50;

    private static final int HTTP_UNAUTHORISED = 401;

    /** The destination's answers. */
    private record Look(Instant at, Map<String, ObjectState> states, Optional<String> error) {}

    private final Replica replica;
    private final Service service;
    private final Runs runs;
    private final Budget budget;
    private final StateReader state;
    private final Clock clock;
    private final RecentRuns recentRuns = new RecentRuns();
    private final Map<String, Instant> since = new ConcurrentHashMap<>();
    private final RowCounter rows;
    private final ExecutorService thread;

    private volatile Look last = new Look(Instant.EPOCH, Map.of(), Optional.empty());
    private boolean runsAreRead;
    private @Nullable Future<Look> going;

    /** @param thread polls the destination; shut down with this object */
    public StatusCollector(
            Replica replica, Service service, StateReader state, RowCounter rows, ExecutorService thread, Clock clock) {
        this.replica = replica;
        this.service = service;
        this.runs = replica.runs();
        this.budget = replica.activeCampaign().budget();
        this.state = state;
        this.clock = clock;
        this.rows = rows;
        this.thread = thread;
        runs.listen(this::ended);
    }

    public RecentRuns recentRuns() {
        return recentRuns;
    }

    public Overview overview() {
        Look look = look();
        Map<String, Run> going = new HashMap<>();
        runs.going().forEach(run -> going.put(run.object().name(), run));
        List<ObjectView> objects = new ArrayList<>();
        for (ServedObject served : service.objects()) {
            String name = served.object().name();
            Optional<Run> run = Optional.ofNullable(going.get(name));
            objects.add(new ObjectView(
                    clock.instant(),
                    since.computeIfAbsent(name, any -> clock.instant()),
                    served,
                    look.states().getOrDefault(name, ObjectState.none(name)),
                    recentRuns.of(name),
                    rows.of(name),
                    run));
        }
        return new Overview(
                clock.instant(),
                objects,
                replica.workLeft(due(objects)),
                service.problems(),
                look.error(),
                budget.isAnswering(),
                areCredentialsRefused(objects));
    }

    /** An object's finished runs, the latest first: all of them if the destination answers, otherwise those known. */
    public List<RunRecord> latestRuns(ObjectView object, int most) {
        try {
            return last.error().isEmpty() && state.exists()
                    ? state.runs(object.name(), most).stream()
                            .filter(run -> run.status() != RunStatus.RUNNING)
                            .toList()
                    : object.runs();
        } catch (LoadException e) {
            LOG.debug("{}; showing what is known", e.getMessage());
            return object.runs();
        }
    }

    /**
     * The latest rejects of an object.
     *
     * @throws LoadException if the destination does not answer
     */
    public List<Rejected> latestRejects(String object) {
        return state.exists() ? state.latestRejects(object, MOST_REJECTS) : List.of();
    }

    private List<String> due(List<ObjectView> objects) {
        return objects.stream()
                .filter(object -> object.going().isEmpty())
                .filter(object -> object.served()
                        .nextRun()
                        .filter(next -> !next.isAfter(object.at()))
                        .isPresent())
                .map(ObjectView::name)
                .toList();
    }

    /** A 401, or no object that the key may read. */
    private boolean areCredentialsRefused(List<ObjectView> objects) {
        boolean noneMayBeRead = !objects.isEmpty()
                && objects.stream()
                        .allMatch(object -> runs.outcome(object.name())
                                .map(Outcome::cause)
                                .filter(cause -> cause == Cause.FORBIDDEN || cause == Cause.UNAUTHORISED)
                                .isPresent());
        return noneMayBeRead || budget.lastStatus().orElse(0) == HTTP_UNAUTHORISED;
    }

    private Look look() {
        Look known = last;
        if (Duration.between(known.at(), clock.instant()).abs().compareTo(FRESH) < 0) {
            return known;
        }
        try {
            return going().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            if (rows.isCounting(LONGEST_COUNT)) {
                return known;
            }
            return new Look(known.at(), known.states(), Optional.of("no answer for 2 s"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return known;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private synchronized Future<Look> going() {
        if (going == null || going.isDone()) {
            going = thread.submit(this::lookAgain);
        }
        return going;
    }

    private Look lookAgain() {
        Look look;
        try {
            look = new Look(clock.instant(), read(), Optional.empty());
        } catch (LoadException e) {
            look = new Look(clock.instant(), last.states(), Optional.of(e.getMessage()));
        }
        last = look;
        return look;
    }

    private Map<String, ObjectState> read() {
        Map<String, ObjectState> states = new HashMap<>();
        if (!state.exists()) {
            return states;
        }
        state.readAll().forEach(each -> states.put(each.object(), each));
        if (!runsAreRead) {
            recentRuns.addEarlier(state.latestRuns(RecentRuns.OF_EACH_OBJECT));
            runsAreRead = true;
        }
        rows.countAnew(
                service.objects().stream().map(served -> served.object().name()).toList());
        return states;
    }

    private void ended(Outcome outcome) {
        recentRuns.ended(outcome.run());
        rows.hasChanged(outcome.run().object());
        rows.countAnew(List.of(outcome.run().object()));
    }

    @Override
    public void close() {
        thread.shutdownNow();
        rows.close();
    }
}
