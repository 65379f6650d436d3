package org.acreplica.objectfiles;

import java.util.Map;
import java.util.Properties;
import org.apache.camel.Endpoint;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.component.quartz.QuartzEndpoint;

/** The timers that start object routes; silent until the scheduler is started. */
public final class ObjectTimers extends QuartzComponent {

    /** @param threads concurrent runs; 0 if no timer will ever fire */
    public ObjectTimers(int threads) {
        Properties properties = new Properties();
        properties.setProperty("org.quartz.scheduler.instanceName", "objects");
        properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        properties.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        properties.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        properties.setProperty("org.quartz.jobStore.misfireThreshold", "100");
        properties.setProperty("org.quartz.threadPool.class", TimerThreads.class.getName());
        properties.setProperty("org.quartz.threadPool.threadCount", Integer.toString(threads));
        setAutoStartScheduler(false);
        setEnableJmx(false);
        setProperties(properties);
    }

    /** Regardless of the file: runs of an object do not overlap, and its timer is removed with it. */
    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        QuartzEndpoint endpoint = (QuartzEndpoint) super.createEndpoint(uri, remaining, parameters);
        endpoint.setStateful(true);
        endpoint.setDeleteJob(true);
        endpoint.setPauseJob(false);
        return endpoint;
    }
}
