package org.acreplica.replica;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.acreplica.objectfiles.ObjectRoutes;
import org.acreplica.objectfiles.ObjectTimers;
import org.acreplica.settings.Settings;
import org.acreplica.settings.SettingsException;
import org.acreplica.source.ActiveCampaign;
import org.acreplica.source.SourceSettings;
import org.acreplica.time.Time;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.apache.camel.main.SimpleMainShutdownStrategy;
import org.apache.camel.spi.ExecutorServiceManager;

/** A running Camel context, with ActiveCampaign's routes and those of the objects. */
final class CamelRuntime implements AutoCloseable {

    /** For a context in which no timer fires. */
    static final int NO_TIMERS = 0;

    /** Two threads, because renewing the lease may wait for the database, and request timeouts must not. */
    private static final int TIMERS = 2;

    private final Main main;
    private final ScheduledExecutorService timer;
    private final ActiveCampaign activeCampaign;
    private final ObjectRoutes objectRoutes;

    CamelRuntime(Settings settings, int timerThreads, Clock clock, Time time) throws Exception {
        SourceSettings source = settings.source().orElseThrow();
        main = started(settings.camelOptions(), timerThreads);
        timer = threads().newScheduledThreadPool(this, "timer", TIMERS);
        activeCampaign = new ActiveCampaign(source, timer, threads().newCachedThreadPool(this, "request"), clock, time);
        for (RouteBuilder route : activeCampaign.routes()) {
            context().addRoutes(route);
        }
        activeCampaign.use(context().createProducerTemplate());
        objectRoutes = new ObjectRoutes(context(), settings.objects().frequency());
    }

    ActiveCampaign activeCampaign() {
        return activeCampaign;
    }

    CamelContext context() {
        return main.getCamelContext();
    }

    /** Creates pools of daemon threads, which end with the context, without waiting for their work. */
    ExecutorServiceManager threads() {
        return context().getExecutorServiceManager();
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
        threads().setShutdownAwaitTermination(0);
        main.stop();
    }

    /** @throws SettingsException if Camel rejects an option */
    private static Main started(Map<String, String> options, int timerThreads) throws Exception {
        Main main = quietMain(options, timerThreads);
        try {
            main.start();
            return main;
        } catch (RuntimeException e) {
            main.stop();
            for (String option : options.keySet()) {
                if (String.valueOf(e.getMessage()).contains(option)) {
                    throw new SettingsException(option + ": Camel rejected it: " + e.getMessage());
                }
            }
            throw e;
        }
    }

    /** Without Camel's shutdown hook, which would wait again for what has already been stopped. */
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
