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

    /** For a command that replicates once: the timers of routes stay silent. It closes the destination. */
    public static Replica once(Settings settings, String account, Destination destination, Time time) throws Exception {
        return new Replica(settings, account, destination, CamelRuntime.NO_TIMERS, time);
    }

    /** For the service, which replicates on schedule from {@link #serve} on. It closes the destination. */
    public static Replica serving(Settings settings, String account, Destination destination, Time time)
            throws Exception {
        return new Replica(settings, account, destination, Schedules.THREADS, time);
    }

    public ActiveCampaign activeCampaign() {
        return runtime.activeCampaign();
    }

    /** In which everything runs; further routes may join. */
    public CamelContext camel() {
        return runtime.context();
    }

    public Runs runs() {
        return runs;
    }

    /**
     * What is still to be read, and how long that takes. Thread-safe.
     *
     * @param waiting the objects that are due and have not begun; those that have may be among them
     */
    public WorkLeft workLeft(Collection<String> waiting) {
        return estimate.of(waiting);
    }

    /** Whose copy it makes: the host, or what the destination keeps as its account. */
    public String account() {
        return account;
    }

    /** Where it replicates to: the URL without credentials. */
    public String shownDestination() {
        return destination.shownUrl();
    }

    /** What the object's table has; empty if there is none of the replica's. */
    public Optional<TableRows> rows(String object) {
        return new StateReader(destination).rows(object);
    }

    /** Lets the account replace another one whose copy the destination holds; to be said before it is taken. */
    public void acceptAccount() {
        writer.acceptAccount();
    }

    /**
     * Empties columns that files protect and that were loaded before; to be said before the destination is taken.
     *
     * @param files all of them: an object that is not selected may have a table
     */
    public void protect(ObjectFiles files) {
        writer.protect(files.names().stream()
                .map(files::protecting)
                .flatMap(Optional::stream)
                .toList());
    }

    /**
     * Takes a destination that was replicated to before; tries whether a new one can be written.
     *
     * @throws LoadException when it cannot be written, is held, or holds another account's copy
     */
    public void takeDestination() throws InterruptedException {
        writer.takeExisting();
        StateReader state = new StateReader(destination);
        if (state.exists()) {
            earlierRuns = state.lastRuns().stream().collect(Collectors.toMap(RunRecord::object, Function.identity()));
        }
    }

    /**
     * Writes nothing before that is known.
     *
     * @param granted false if nothing is to be written after all; the runs then end as interrupted
     */
    public void writesAfter(Future<Boolean> granted) {
        writer.opensAfter(granted);
    }

    /** Does it when another process has taken the destination over, and this one has stopped for it. */
    public void onDestinationLost(Runnable action) {
        destinationLost = action;
    }

    public boolean hasLostDestination() {
        return writer.isLost();
    }

    /** Makes a route of the object's file, to be replicated once. */
    public void add(ObjectFile file) throws ObjectFileException {
        runtime.objectRoutes().add(file);
    }

    /**
     * Replicates on schedule from now on.
     *
     * @param files what to begin with
     * @param folder where they were read, which is followed from then on
     * @param poll how often the folder is looked at
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
     * Says, before any of them is replicated, which objects are going to be.
     *
     * @param companions the objects whose rows may come along with the pages of others
     */
    public void expect(List<String> objects, List<ReplicatedObject> companions) {
        sideloading.bring(() -> companions);
        sideloading.firstCopies().expect(objects);
    }

    /** One run of the object, from its first page to its outcome. */
    public Outcome replicate(String object) throws Exception {
        return runtime.objectRoutes().replicate(object, Outcome.class);
    }

    /** Records the runs that could not be recorded before there was anything to write. */
    public void recordTheRest() {
        lifecycle.recordTheRest();
    }

    /** Lets no further request out and gives up those on their way; runs end with what is loaded. */
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
