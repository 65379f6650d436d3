package org.acreplica.cli.run;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.acreplica.cli.workspace.CommandFailure;
import org.acreplica.cli.workspace.DestinationAccess;
import org.acreplica.cli.workspace.ExitCode;
import org.acreplica.cli.workspace.Workspace;
import org.acreplica.load.state.StateReader;
import org.acreplica.notices.Notices;
import org.acreplica.notices.Watch;
import org.acreplica.sync.Runs;
import org.acreplica.web.status.StatusCollector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The notices of {@code run}; does nothing if {@code notify.url} is not set. */
final class RunNotices implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunNotices.class);

    /** Limits shutdown, which must not take longer than 15 s. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    private final Optional<Notices> notices;
    private final Optional<Watch> watch;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread looking = new Thread(task, "notices");
        looking.setDaemon(true);
        return looking;
    });

    private RunNotices(Optional<Notices> notices, String account) {
        this.notices = notices;
        this.watch = notices.map(sender -> new Watch(account, Clock.systemUTC(), sender::post));
    }

    static RunNotices of(Workspace workspace) throws Exception {
        return new RunNotices(workspace.notices(PATIENCE), workspace.account());
    }

    /** Runs the work, and sends a notice about a failure that ends it. */
    int watching(Callable<Integer> work) throws Exception {
        try {
            return work.call();
        } catch (Exception e) {
            if (DestinationAccess.explained(e) instanceof CommandFailure failure) {
                watch.ifPresent(known -> tell(known, failure));
            }
            throw e;
        }
    }

    /** Starts watching how runs end. */
    void begin(Runs runs, StateReader state) {
        watch.ifPresent(known -> {
            if (state.exists()) {
                known.begin(state.lastRuns());
            }
            runs.listen(known);
        });
    }

    /** Starts watching the state of all objects as well. */
    void look(StatusCollector status) {
        watch.ifPresent(known -> thread.scheduleWithFixedDelay(
                () -> look(known, status), 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS));
    }

    void destinationTaken() {
        watch.ifPresent(known -> known.loseDestination("another process has taken it over"));
    }

    @Override
    public void close() {
        thread.shutdownNow();
        notices.ifPresent(Notices::close);
    }

    private static void tell(Watch watch, CommandFailure failure) {
        if (failure.exitCode() == ExitCode.CREDENTIALS) {
            watch.refuseCredentials();
        } else if (failure.exitCode() == ExitCode.DESTINATION) {
            watch.loseDestination(failure.getMessage());
        }
    }

    private static void look(Watch watch, StatusCollector status) {
        try {
            watch.look(status.overview());
        } catch (RuntimeException e) {
            LOG.debug("Could not check for notices; will retry", e);
        }
    }
}
