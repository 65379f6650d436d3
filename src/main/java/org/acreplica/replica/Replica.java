package org.acreplica.replica;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.acreplica.load.DestinationWriter;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.LoadException;
import org.acreplica.load.state.StateReader;
import org.acreplica.load.transaction.LoadRoute;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.row.TableRows;
import org.acreplica.model.run.RunRecord;
import org.acreplica.objectfiles.ObjectFile;
import org.acreplica.objectfiles.ObjectFileException;
import org.acreplica.objectfiles.ObjectFiles;
import org.acreplica.objectfiles.ObjectFolder;
import org.acreplica.settings.Settings;
import org.acreplica.source.ActiveCampaign;
import org.acreplica.sync.Outcome;
import org.acreplica.sync.RunLifecycle;
import org.acreplica.sync.RunMeans;
import org.acreplica.sync.Runs;
import org.acreplica.sync.reading.ConversionMemory;
import org.acreplica.sync.sideload.Sideloading;
import org.acreplica.time.Time;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.quartz.SchedulerException;

/** The whole program, wired by hand in the order in which a page passes through it. */
public final class Replica implements AutoCloseable {

    private final Runs runs = new Runs();
    private final Clock clock = Clock.systemUTC();
    private final Settings settings;
    private final String account;
    private final Sideloading sideloading;
    private final Destination destination;
    private final CamelRuntime runtime;
    private final DestinationWriter writer;
    private final RunLifecycle lifecycle;
    private final WorkEstimate estimate;
    private Optional<LiveService> service = Optional.empty();
    private volatile Map<String, RunRecord> earlierRuns = Map.of();
    private volatile Runnable destinationLost = () -> {};

    private Replica(Settings settings, String account, Destination destination, int timerThreads, Time time)
            throws Exception {
        this.settings = settings;
        this.account = account;
        this.sideloading = new Sideloading(settings.sync().sideload());
        this.destination = destination;
        runtime = new CamelRuntime(settings, timerThreads, clock, time);
        CamelContext context = runtime.context();
        context.addRoutes(new LoadRoute(destination));
        writer = new DestinationWriter(
                destination,
                account,
                settings.upkeep(),
                context.createProducerTemplate(),
                runtime.timer(),
                clock,
                time);
        writer.tellHeldUntil(activeCampaign()::permitUntil);
        writer.onLost(this::loseDestination);
        ConversionMemory heap = new ConversionMemory(Runtime.getRuntime().maxMemory());
        lifecycle = new RunLifecycle(
                new RunMeans(settings.sync(), activeCampaign(), writer, heap, clock),
                sideloading,
                runs,
                runtime.threads().newCachedThreadPool(this, "load"));
        estimate = new WorkEstimate(
                runs, activeCampaign().budget(), clock, object -> Optional.ofNullable(earlierRuns.get(object)));
        for (RouteBuilder route : lifecycle.routes(runtime.objectRoutes()::object)) {
            context.addRoutes(route);
        }
    }

    /** For a command that replicates once: timers do not fire. Closes the destination. */
    public static Replica once(Settings settings, String account, Destination destination, Time time) throws Exception {
        return new Replica(settings, account, destination, CamelRuntime.NO_TIMERS, time);
    }

    /** For the service, which replicates on schedule from {@link #serve} on. Closes the destination. */
    public static Replica serving(Settings settings, String account, Destination destination, Time time)
            throws Exception {
        return new Replica(settings, account, destination, Schedules.THREADS, time);
    }

    public ActiveCampaign activeCampaign() {
        return runtime.activeCampaign();
    }

    /** The context in which everything runs; further routes may be added. */
    public CamelContext camel() {
        return runtime.context();
    }

    public Runs runs() {
        return runs;
    }

    /**
     * The remaining work, and how long it takes. Thread-safe.
     *
     * @param waiting objects that are due and have not begun; may include some that have
     */
    public WorkLeft workLeft(Collection<String> waiting) {
        return estimate.of(waiting);
    }

    /** The account being copied: its host, or the name that the destination keeps. */
    public String account() {
        return account;
    }

    /** The destination's URL without credentials. */
    public String shownDestination() {
        return destination.shownUrl();
    }

    /** The object's row counts; empty if it has no table. */
    public Optional<TableRows> rows(String object) {
        return new StateReader(destination).rows(object);
    }

    /**
     * Allows the account to replace another one whose copy the destination holds; call before taking the destination.
     */
    public void acceptAccount() {
        writer.acceptAccount();
    }

    /**
     * Empties columns that files protect and that were loaded before; call before taking the destination.
     *
     * @param files all files: an object that is not selected may have a table
     */
    public void protect(ObjectFiles files) {
        writer.protect(files.names().stream()
                .map(files::protecting)
                .flatMap(Optional::stream)
                .toList());
    }

    /**
     * Takes the lease of a destination that already holds a copy; checks whether a new one can be written.
     *
     * @throws LoadException if it cannot be written, is held by another process, or holds another account's copy
     */
    public void takeDestination() throws InterruptedException {
        writer.takeExisting();
        StateReader state = new StateReader(destination);
        if (state.exists()) {
            earlierRuns = state.lastRuns().stream().collect(Collectors.toMap(RunRecord::object, Function.identity()));
        }
    }

    /**
     * Delays all writing until the result is known.
     *
     * @param granted false if nothing may be written after all; the runs then end as interrupted
     */
    public void writesAfter(Future<Boolean> granted) {
        writer.opensAfter(granted);
    }

    /** Called when another process has taken over the destination and this one has stopped. */
    public void onDestinationLost(Runnable action) {
        destinationLost = action;
    }

    public boolean hasLostDestination() {
        return writer.isLost();
    }

    /** Adds a route from the object's file, to be replicated once. */
    public void add(ObjectFile file) throws ObjectFileException {
        runtime.objectRoutes().add(file);
    }

    /**
     * Replicates on schedule from now on.
     *
     * @param files the files to begin with
     * @param folder the folder they were read from, which is watched
     * @param poll how often the folder is checked
     */
    public Service serve(ObjectFiles files, Path folder, Duration poll) throws SchedulerException {
        LiveService started = new LiveService(
                runtime.objectRoutes(),
                new Schedules(runtime.context(), runs, clock),
                runs,
                sideloading,
                writer,
                new CheckedFiles(settings),
                runtime.threads().newSingleThreadScheduledExecutor(this, "object-files"));
        service = Optional.of(started);
        started.start(files, new ObjectFolder(folder, files), poll);
        return started;
    }

    /**
     * Announces which objects will be replicated, before any of them is.
     *
     * @param companions objects whose rows may arrive with the pages of others
     */
    public void expect(List<String> objects, List<ReplicatedObject> companions) {
        sideloading.bring(() -> companions);
        sideloading.firstCopies().expect(objects);
    }

    public Outcome replicate(String object) throws Exception {
        return runtime.objectRoutes().replicate(object, Outcome.class);
    }

    /** Records runs that could not be recorded before there was anything to write. */
    public void recordTheRest() throws InterruptedException {
        lifecycle.recordTheRest();
    }

    /** Sends no further request and aborts those in flight; runs end with what is loaded. */
    public void stop() {
        writer.stop();
        activeCampaign().stop();
    }

    @Override
    public void close() {
        stop();
        service.ifPresent(LiveService::close);
        runtime.close();
        writer.close();
        destination.close();
    }

    private void loseDestination() {
        stop();
        destinationLost.run();
    }
}
