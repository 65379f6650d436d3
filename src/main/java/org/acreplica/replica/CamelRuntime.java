package org.acreplica.replica;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.acreplica.objectfiles.ObjectRoutes;
import org.acreplica.objectfiles.ObjectTimers;
import org.acreplica.settings.Settings;
import org.acreplica.source.ActiveCampaign;
import org.acreplica.time.Time;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;
import org.apache.camel.main.SimpleMainShutdownStrategy;

/** A Camel context at work, with the way to ActiveCampaign and the routes of the objects. */
final class CamelRuntime implements AutoCloseable {

    /** Timers of routes stay silent. */
    static final int NO_TIMERS = 0;

    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2, Threads.named("timer"));
    private final ActiveCampaign activeCampaign;
    private final Main main;
    private final ObjectRoutes objectRoutes;

    CamelRuntime(Settings settings, int timerThreads, Clock clock, Time time) throws Exception {
        activeCampaign = new ActiveCampaign(
                settings.requireSource(), timer, Executors.newCachedThreadPool(Threads.named("request")), clock, time);
        main = quietMain(settings.camelOptions(), timerThreads);
        activeCampaign.routes().forEach(main.configure()::addRoutesBuilder);
        main.start();
        activeCampaign.use(context().createProducerTemplate());
        objectRoutes = new ObjectRoutes(context(), settings.objects().frequency());
    }

    ActiveCampaign activeCampaign() {
        return activeCampaign;
    }

    CamelContext context() {
        return main.getCamelContext();
    }

    ObjectRoutes objectRoutes() {
        return objectRoutes;
    }

    ScheduledExecutorService timer() {
        return timer;
    }

    @Override
    public void close() {
        activeCampaign.stop();
        activeCampaign.close();
        main.stop();
        timer.shutdownNow();
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
