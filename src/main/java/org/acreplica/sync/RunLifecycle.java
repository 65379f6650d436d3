package org.acreplica.sync;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.acreplica.load.DestinationWriter;
import org.acreplica.load.Loader;
import org.acreplica.load.database.LoadException;
import org.acreplica.model.object.ReadMode;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.run.ObjectState;
import org.acreplica.source.request.SourceException;
import org.acreplica.sync.Outcome.Cause;
import org.acreplica.sync.reading.ReadPlan;
import org.acreplica.sync.reading.RecordReader;
import org.acreplica.sync.sideload.SideLoad;
import org.acreplica.sync.sideload.Sideloading;
import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins and ends the runs of all objects. */
public final class RunLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RunLifecycle.class);

    private final RunMeans means;
    private final DestinationWriter destination;
    private final Loader loader;
    private final Sideloading sideloading;
    private final FirstCopyRuns firstCopies;
    private final Runs runs;
    private final Executor loads;

    /** @param loads runs the loads of batches, each on its own thread */
    public RunLifecycle(RunMeans means, Sideloading sideloading, Runs runs, Executor loads) {
        this.means = means;
        this.destination = means.destination();
        this.loader = means.loader();
        this.sideloading = sideloading;
        this.firstCopies = new FirstCopyRuns(sideloading, means);
        this.runs = runs;
        this.loads = loads;
    }

    /**
     * The routes of a run.
     *
     * @param objects the object by route id
     */
    public List<RouteBuilder> routes(Function<String, ReplicatedObject> objects) {
        return List.of(new ReplicateRoute(this, objects), new ReadAndLoadRoute(this));
    }

    /** A new run; empty if none may begin now. */
    Optional<Run> begin(ReplicatedObject object) {
        Run run = new Run(object, object.mode(), means.clock().instant());
        if (!runs.began(run)) {
            return Optional.empty();
        }
        sideloading.firstCopies().expect(List.of(object.name()));
        if (runs.takeAcceptedDeletes(object.name())) {
            run.acceptDeletes();
        }
        return Optional.of(run);
    }

    /**
     * Plans what the run reads from the object's state. If the object's rows are about to arrive with another object,
     * waits for them; the replication returned then has nothing left to read.
     */
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
        ObjectState state = known ? loader.reconcile(object) : ObjectState.none(object.name());
        Optional<Replication> copied = mixed ? Optional.empty() : firstCopies.await(run, state);
        if (copied.isPresent()) {
            return copied.get();
        }
        sideloading.turns().begin(object.name());
        ReadPlan plan = ReadPlan.of(
                object, state, means.settings(), means.clock().instant(), () -> loader.sourceTotalBefore(object));
        run.reads(plan.isFull() ? ReadMode.FULL : object.mode());
        run.replacesAccount(plan.isFull() && mixed);
        if (plan.from().isEmpty() && state.position().isPresent()) {
            loader.forgetPosition(object);
        }
        List<String> seenSoFar = plan.isFull() && plan.from().isPresent() ? loader.seenParts(object) : List.of();
        SideLoad sideLoad = new SideLoad(run, sideloading, means, firstCopies.open(object, state, plan));
        RecordReader reader = new RecordReader(run, plan, seenSoFar, sideLoad, means);
        return new RunSteps(run, reader, sideLoad, means, loads);
    }

    /** The outcome of a failed run. */
    Outcome failed(Run run, boolean begun, Throwable error) {
        Cause cause = cause(error);
        if (cause == Cause.SOURCE && (isDeadEnd(error) || isStuck(run))) {
            means.forgetPosition(run.object());
        }
        if (cause == Cause.OTHER) {
            LOG.error("{}: run failed", run.object().name(), error);
        }
        return Outcome.failed(
                run, cause, begun, message(run, cause, error), means.clock().instant());
    }

    private static boolean isDeadEnd(Throwable error) {
        return error instanceof SourceException source && source.kind() == SourceException.Kind.DEAD_END;
    }

    /** Whether two runs in a row failed at the same position. The next one then begins at the first page. */
    private boolean isStuck(Run run) {
        return run.standsStill() && destination.isOpen() && loader.hasFailedBefore(run.object(), run.id());
    }

    /** Records how a run ended, once the destination is open, and logs it in one line. */
    Outcome end(Outcome outcome, boolean recorded) {
        Outcome known = outcome;
        if (!recorded && destination.isOpen()) {
            known = recorded(outcome);
        } else if (!recorded) {
            runs.keep(outcome);
        }
        RunLine.log(known);
        sideloading.turns().end(known.run().object());
        sideloading.firstCopies().leave(known.run().object());
        runs.ended(known);
        return known;
    }

    /**
     * Records what could not be recorded before the destination was open. If an object failed although the key was
     * accepted, opens it for that; otherwise does nothing while it is not open.
     */
    public void recordTheRest() throws InterruptedException {
        try {
            if (runs.hasUnrecordedFailure() && !destination.isStopping()) {
                destination.open();
            }
        } catch (LoadException e) {
            LOG.warn("{}; the outcomes of the runs were not recorded", e.getMessage());
        }
        if (destination.isOpen()) {
            runs.takeUnrecorded().forEach(this::recorded);
        }
    }

    private Outcome recorded(Outcome outcome) {
        try {
            return outcome.of(loader.record(outcome.run()));
        } catch (LoadException e) {
            LOG.warn("{}; the outcome of the run was not recorded", e.getMessage());
            return outcome;
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

    /** Callers name the object first. */
    private static String withoutName(Run run, String text) {
        String name = run.object().name() + ": ";
        return text.startsWith(name) ? text.substring(name.length()) : text;
    }
}
