package org.acreplica.sync;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.acreplica.load.DestinationWriter;
import org.acreplica.load.Loader;
import org.acreplica.load.database.LoadException;
import org.acreplica.model.ObjectState;
import org.acreplica.model.ReadMode;
import org.acreplica.model.ReplicatedObject;
import org.acreplica.model.RunCounts;
import org.acreplica.model.RunRecord;
import org.acreplica.model.RunStatus;
import org.acreplica.source.ActiveCampaign;
import org.acreplica.source.page.SourceException;
import org.acreplica.sync.Outcome.Cause;
import org.acreplica.sync.reading.ConversionMemory;
import org.acreplica.sync.reading.ReadPlan;
import org.acreplica.sync.reading.RecordReader;
import org.acreplica.sync.sideload.SideLoad;
import org.acreplica.sync.sideload.Sideloading;
import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Begins runs and ends them, for all objects. */
public final class RunLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RunLifecycle.class);

    private final SyncSettings settings;
    private final ActiveCampaign activeCampaign;
    private final DestinationWriter destination;
    private final Loader loader;
    private final ConversionMemory heap;
    private final Sideloading sideloading;
    private final FirstCopyRuns firstCopies;
    private final Runs runs;
    private final Clock clock;
    private final Executor loads;

    /** @param loads runs the loads of batches, each on a thread of its own */
    public RunLifecycle(
            SyncSettings settings,
            ActiveCampaign activeCampaign,
            DestinationWriter destination,
            ConversionMemory heap,
            Sideloading sideloading,
            Runs runs,
            Clock clock,
            Executor loads) {
        this.settings = settings;
        this.activeCampaign = activeCampaign;
        this.destination = destination;
        this.loader = destination.loader();
        this.heap = heap;
        this.sideloading = sideloading;
        this.firstCopies = new FirstCopyRuns(sideloading, activeCampaign, destination, clock);
        this.runs = runs;
        this.clock = clock;
        this.loads = loads;
    }

    /**
     * The routes that runs take.
     *
     * @param objects the object of a route, by the route's id
     */
    public List<RouteBuilder> routes(Function<String, ReplicatedObject> objects) {
        return List.of(new ReplicateRoute(this, objects), new ReadAndLoadRoute(this));
    }

    /** A run that has not asked for anything yet; empty where none may begin at this time. */
    Optional<Run> begin(ReplicatedObject object) {
        Run run = new Run(object, object.mode(), clock.instant());
        if (!runs.began(run)) {
            return Optional.empty();
        }
        sideloading.firstCopies().expect(List.of(object.name()));
        if (runs.takeAcceptedDeletes(object.name())) {
            run.acceptDeletes();
        }
        return Optional.of(run);
    }

    /** Looks up how far the object is, and plans what the run reads. */
    Replication prepare(Run run) throws SourceException {
        try {
            return prepared(run);
        } catch (InterruptedException e) {
            throw new SourceException(
                    SourceException.Kind.STOPPING, run.object().name() + ": the run was interrupted", e);
        }
    }

    private Replication prepared(Run run) throws SourceException, InterruptedException {
        ReplicatedObject object = run.object();
        loader.requireOwnTable(object);
        boolean mixed = destination.isMixed(object.name());
        boolean known = destination.hasState() && !destination.replacesAccount();
        ObjectState state = known ? loader.known(object) : ObjectState.none(object.name());
        Optional<Replication> copied = mixed ? Optional.empty() : firstCopies.await(run, state);
        if (copied.isPresent()) {
            return copied.get();
        }
        sideloading.turns().begin(object.name());
        ReadPlan plan = ReadPlan.of(object, state, settings, clock.instant(), () -> loader.sourceTotalBefore(object));
        run.reads(plan.isFull() ? ReadMode.FULL : object.mode());
        run.replacesAccount(plan.isFull() && mixed);
        if (plan.from().isEmpty() && state.position().isPresent()) {
            loader.forgetPosition(object);
        }
        List<String> seenSoFar = plan.isFull() && plan.from().isPresent() ? loader.seenParts(object) : List.of();
        SideLoad sideLoad = new SideLoad(object, sideloading, destination, firstCopies.open(object, state, plan));
        RecordReader reader = new RecordReader(
                run, plan, seenSoFar, sideLoad, settings, activeCampaign, heap, clock, () -> forgetPosition(object));
        return new RunSteps(run, reader, sideLoad, destination, settings, heap, clock, loads);
    }

    /** What a failure means for the run. */
    Outcome failed(Run run, boolean begun, Throwable error) {
        Cause cause = cause(error);
        if (cause == Cause.SOURCE && (isDeadEnd(error) || isStuck(run))) {
            forgetPosition(run.object());
        }
        if (cause == Cause.OTHER) {
            LOG.error("{}: run failed", run.object().name(), error);
        }
        return Outcome.failed(run, cause, begun, message(run, cause, error), clock.instant());
    }

    private static boolean isDeadEnd(Throwable error) {
        return error instanceof SourceException source && source.kind() == SourceException.Kind.DEAD_END;
    }

    /** Whether it failed where the run before it failed: then what comes before that place has to be read at least. */
    private boolean isStuck(Run run) {
        return run.standsStill() && destination.isOpen() && loader.hasFailedBefore(run.object(), run.id());
    }

    /** Records how a run ended, as soon as the destination is open, and says so in one line. */
    Outcome end(Outcome outcome, boolean recorded) {
        Outcome known = outcome;
        if (!recorded && destination.isOpen()) {
            known = recorded(outcome);
        } else if (!recorded) {
            runs.keep(outcome);
        }
        log(known);
        sideloading.turns().end(known.run().object());
        sideloading.firstCopies().leave(known.run().object());
        runs.ended(known);
        return known;
    }

    /** Records what could not be recorded before the destination was open; nothing while it is not. */
    public void recordTheRest() {
        if (destination.isOpen()) {
            runs.takeUnrecorded().forEach(this::recorded);
        }
    }

    private Outcome recorded(Outcome outcome) {
        try {
            return outcome.of(loader.record(outcome.run()));
        } catch (LoadException e) {
            LOG.warn("{}; how the run ended is not recorded", e.getMessage());
            return outcome;
        }
    }

    private void forgetPosition(ReplicatedObject object) {
        if (destination.isOpen()) {
            loader.forgetPosition(object);
        }
    }

    private static Cause cause(Throwable error) {
        if (error instanceof SourceException source) {
            return switch (source.kind()) {
                case FORBIDDEN -> Cause.FORBIDDEN;
                case ABSENT -> Cause.ABSENT;
                case UNAUTHORISED -> Cause.UNAUTHORISED;
                case STOPPING -> Cause.STOPPED;
                default -> Cause.SOURCE;
            };
        }
        if (error instanceof LoadException load) {
            return switch (load.kind()) {
                case UNAVAILABLE, HELD -> Cause.DESTINATION;
                default -> Cause.TABLE;
            };
        }
        return Cause.OTHER;
    }

    private static String message(Run run, Cause cause, Throwable error) {
        String text = withoutName(run, error.getMessage() == null ? error.toString() : error.getMessage());
        return switch (cause) {
            case FORBIDDEN -> text + ". Needs " + run.object().permissionNeeded() + ".";
            case ABSENT -> text + ". The account does not have it.";
            default -> text;
        };
    }

    /** Whoever shows it names the object first. */
    private static String withoutName(Run run, String text) {
        String name = run.object().name() + ": ";
        return text.startsWith(name) ? text.substring(name.length()) : text;
    }

    /** For people the sentence, for programs the pairs: {@code rows} are those written, {@code ms} the whole run. */
    private static void log(Outcome outcome) {
        RunRecord run = outcome.run();
        RunCounts counts = run.counts();
        Duration took = Duration.between(run.startedAt(), run.finishedAt());
        LOG.atLevel(level(run.status()))
                .addKeyValue("object", run.object())
                .addKeyValue("run", run.runId())
                .addKeyValue("status", run.status().word())
                .addKeyValue("rows", counts.inserted() + counts.updated() + counts.deleted())
                .addKeyValue("calls", counts.requests())
                .addKeyValue("ms", took.toMillis())
                .log(sentence(run, took));
    }

    private static Level level(RunStatus status) {
        return switch (status) {
            case FAILED -> Level.ERROR;
            case SKIPPED -> Level.WARN;
            default -> Level.INFO;
        };
    }

    private static String sentence(RunRecord run, Duration took) {
        RunCounts counts = run.counts();
        return switch (run.status()) {
            case SUCCEEDED ->
                String.format(
                        Locale.ROOT,
                        "%s: %d read, %d new, %d changed, %d gone, %d rejected, %d requests, %.1f s",
                        run.object(),
                        counts.read(),
                        counts.inserted(),
                        counts.updated(),
                        counts.deleted(),
                        counts.rejected(),
                        counts.requests(),
                        took.toMillis() / 1000.0);
            case SKIPPED -> run.object() + " skipped: " + run.error();
            case INTERRUPTED -> run.object() + " interrupted; the next run goes on from there";
            default -> run.object() + " failed: " + run.error();
        };
    }
}
