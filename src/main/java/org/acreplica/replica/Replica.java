package org.acreplica.replica;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.acreplica.load.Loader;
import org.acreplica.load.State;
import org.acreplica.load.database.Destination;
import org.acreplica.load.database.HostLock;
import org.acreplica.load.database.LoadException;
import org.acreplica.load.database.Outage;
import org.acreplica.load.lease.Lease;
import org.acreplica.load.transaction.LoadRoute;
import org.acreplica.model.ReplicatedObject;
import org.acreplica.objectfiles.ObjectFile;
import org.acreplica.objectfiles.ObjectFileException;
import org.acreplica.objectfiles.ObjectFiles;
import org.acreplica.objectfiles.ObjectFolder;
import org.acreplica.objectfiles.ObjectRoutes;
import org.acreplica.objectfiles.ObjectTimers;
import org.acreplica.settings.Settings;
import org.acreplica.source.ActiveCampaign;
import org.acreplica.source.Probe;
import org.acreplica.source.page.RequestListener;
import org.acreplica.sync.Outcome;
import org.acreplica.sync.ReplicateRoute;
import org.acreplica.sync.RunLifecycle;
import org.acreplica.sync.Runs;
import org.acreplica.sync.reading.ConversionMemory;
import org.acreplica.time.Time;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;
import org.apache.camel.main.SimpleMainShutdownStrategy;
import org.quartz.SchedulerException;

/** The whole program, wired by hand in the order in which a page passes through it. */
public final class Replica implements AutoCloseable {

    /** A database that goes away is waited for so long. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int NO_TIMERS = 0;

    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2, Threads.named("timer"));
    private final ExecutorService loads = Executors.newCachedThreadPool(Threads.named("load"));
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Runs runs = new Runs();
    private final Clock clock = Clock.systemUTC();
    private final Settings settings;
    private final ActiveCampaign activeCampaign;
    private final Main main;
    private final Optional<Lease> lease;
    private final Optional<HostLock> lock;
    private final Optional<DestinationOpening> opening;
    private final Optional<RunLifecycle> replication;
    private final ObjectRoutes objectRoutes;
    private final Optional<State> state;
    private Optional<LiveService> service = Optional.empty();
    private volatile Runnable destinationLost = () -> {};

    private Replica(Settings settings, Optional<Destination> destination, int timerThreads, Time time)
            throws Exception {
        this.settings = settings;
        activeCampaign = new ActiveCampaign(
                settings.requireSource(), timer, Executors.newCachedThreadPool(Threads.named("request")), clock, time);
        main = quietMain(settings.camelOptions(), timerThreads);
        activeCampaign.routes().forEach(main.configure()::addRoutesBuilder);
        if (destination.isPresent()) {
            main.configure().addRoutesBuilder(new LoadRoute(destination.get()));
        }
        main.start();
        CamelContext context = main.getCamelContext();
        activeCampaign.use(context.createProducerTemplate());
        objectRoutes = new ObjectRoutes(context, settings.objects().frequency());
        lease = destination.map(written -> new Lease(written, timer));
        lock = destination.map(Destination::machineLock);
        state = destination.map(written -> new State(written, lease.get()));
        if (destination.isEmpty()) {
            opening = Optional.empty();
            replication = Optional.empty();
            return;
        }
        lease.get().tellHeldUntil(activeCampaign::permitUntil);
        lease.get().onLost(this::loseDestination);
        Outage outage = new Outage(PATIENCE, stopping::get, time);
        opening = Optional.of(
                new DestinationOpening(destination.get(), state.get(), lease.get(), lock.get(), outage, clock));
        Loader loader = new Loader(
                destination.get(), state.get(), lease.get(), outage, context.createProducerTemplate(), clock);
        replication = Optional.of(new RunLifecycle(
                settings.sync(),
                activeCampaign,
                loader,
                opening.get(),
                destination.get().rowFormat(),
                new ConversionMemory(Runtime.getRuntime().maxMemory()),
                runs,
                clock,
                loads));
        context.addRoutes(new ReplicateRoute(replication.get()));
    }

    /** For commands that only ask ActiveCampaign. */
    public static Replica reading(Settings settings, Time time) throws Exception {
        return new Replica(settings, Optional.empty(), NO_TIMERS, time);
    }

    /** For a command that replicates once: the timers of routes stay silent. */
    public static Replica writing(Settings settings, Destination destination, Time time) throws Exception {
        return new Replica(settings, Optional.of(destination), NO_TIMERS, time);
    }

    /** For the service, which replicates on schedule from {@link #serve} on. */
    public static Replica serving(Settings settings, Destination destination, Time time) throws Exception {
        return new Replica(settings, Optional.of(destination), Schedules.THREADS, time);
    }

    public ActiveCampaign activeCampaign() {
        return activeCampaign;
    }

    /** In which everything runs; further routes may join. */
    public CamelContext camel() {
        return main.getCamelContext();
    }

    public Runs runs() {
        return runs;
    }

    /**
     * Takes a destination that was replicated to before; tries whether a new one can be written.
     *
     * @throws LoadException when it can not be written, or is held
     */
    public void takeDestination() throws InterruptedException {
        opening.orElseThrow().takeExisting();
    }

    /**
     * Writes nothing before that is known.
     *
     * @param granted false where nothing is to be written after all; the runs then end as interrupted
     */
    public void writesAfter(Future<Boolean> granted) {
        opening.orElseThrow().opensAfter(granted);
    }

    /** Whether anything has been written or may be. */
    public boolean isOpen() {
        return opening.orElseThrow().isOpen();
    }

    /** Does it when another process has taken the destination over, and this one has stopped for it. */
    public void onDestinationLost(Runnable action) {
        destinationLost = action;
    }

    public boolean hasLostDestination() {
        return lease.isPresent() && lease.get().isLost();
    }

    /** Makes a route of the object's file, to be replicated once. */
    public void add(ObjectFile file) throws ObjectFileException {
        objectRoutes.add(file);
    }

    /**
     * Replicates on schedule from now on.
     *
     * @param files what to begin with
     * @param folder what to follow from then on
     * @param poll how often the folder is looked at
     */
    public Service serve(ObjectFiles files, ObjectFolder folder, Duration poll) throws SchedulerException {
        LiveService started = new LiveService(
                objectRoutes,
                new Schedules(main.getCamelContext(), runs, clock),
                runs,
                state.orElseThrow(),
                new CheckedFiles(settings.objects()));
        service = Optional.of(started);
        started.start(files, folder, poll);
        return started;
    }

    /** One run of the object, from its first page to its outcome. */
    public Outcome replicate(String object) throws Exception {
        return objectRoutes.replicate(object, Outcome.class);
    }

    /** Asks for each object once, for all its records; the answers come in the order of the objects. */
    public List<Probe> probe(List<ReplicatedObject> objects, RequestListener calls) throws InterruptedException {
        return activeCampaign.probe(objects, object -> Optional.empty(), calls);
    }

    /**
     * What replicating the objects will cost; asks for each of them once.
     *
     * @param known how far the objects are in the destination
     */
    public Forecast forecast(List<ReplicatedObject> objects, DestinationSnapshot known, RequestListener calls)
            throws InterruptedException {
        List<Forecast.Cost> costs = new ArrayList<>();
        for (Probe probe : activeCampaign.probe(objects, known::changedAfter, calls)) {
            costs.add(Forecast.Cost.of(probe, known.liveRows(probe.object())));
        }
        return new Forecast(costs, activeCampaign.budget().spacing());
    }

    /** Records the runs that could not be recorded before there was anything to write. */
    public void recordTheRest() {
        replication.orElseThrow().recordTheRest();
    }

    /** Lets no further request out and gives up those on their way; runs end with what is loaded. */
    public void stop() {
        stopping.set(true);
        activeCampaign.stop();
    }

    @Override
    public void close() {
        stop();
        service.ifPresent(LiveService::close);
        activeCampaign.close();
        main.stop();
        loads.shutdown();
        lease.ifPresent(Lease::close);
        lock.ifPresent(HostLock::close);
        timer.shutdownNow();
    }

    private void loseDestination() {
        stop();
        destinationLost.run();
    }

    /** Without the hook that Camel sets for the end of the process: that would wait as well for what is stopped already. */
    private static Main quietMain(Map<String, String> options, int timerThreads) {
        Main main = new Main();
        main.setDefaultPropertyPlaceholderLocation("false");
        main.setShutdownStrategy(new SimpleMainShutdownStrategy());
        main.configure()
                .withAutoConfigurationLogSummary(false)
                .withRoutesCollectorEnabled(false)
                .withJmxEnabled(false)
                .withStreamCachingEnabled(false)
                .withShutdownTimeout((int) Duration.ofSeconds(6).toSeconds())
                .withShutdownLogInflightExchangesOnTimeout(false);
        options.forEach(main::addProperty);
        main.bind("quartz", new ObjectTimers(timerThreads));
        return main;
    }
}
