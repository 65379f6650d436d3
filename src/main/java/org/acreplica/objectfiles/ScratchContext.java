package org.acreplica.objectfiles;

import java.time.Duration;
import org.acreplica.model.PerObject;
import org.apache.camel.CamelContext;
import org.apache.camel.component.quartz.QuartzEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.quartz.Scheduler;
import org.quartz.Trigger;

/**
 * A Camel context in which object files are wired to see whether they can be, with timers that never fire. What is
 * wrong with a file shows here, and nothing that is replicating is touched.
 */
public final class ScratchContext implements AutoCloseable {

    private final CamelContext context = new DefaultCamelContext();
    private final ObjectTimers timers = new ObjectTimers(1);
    private final ObjectRoutes routes;

    /** @param frequency as for {@link ObjectRoutes} */
    public ScratchContext(PerObject<Duration> frequency) {
        context.disableJMX();
        context.addComponent("quartz", timers);
        routes = new ObjectRoutes(context, frequency);
        context.start();
    }

    /** @throws ObjectFileException when Camel can not make a route of the file, or the route would never run twice */
    public void check(ObjectFile file) throws ObjectFileException {
        String object = file.object().name();
        routes.add(file);
        try {
            if (!repeats((QuartzEndpoint) context.getRoute(object).getEndpoint(), timers.getScheduler())) {
                throw ObjectFiles.refusal(file, "its schedule ends before a second run");
            }
            routes.remove(object);
        } catch (ObjectFileException e) {
            throw e;
        } catch (Exception e) {
            throw ObjectFiles.refusal(file, "Camel refuses it: " + e);
        }
    }

    @Override
    public void close() {
        context.stop();
    }

    private static boolean repeats(QuartzEndpoint endpoint, Scheduler scheduler) throws Exception {
        Trigger trigger = scheduler.getTrigger(endpoint.getTriggerKey());
        return trigger != null
                && trigger.getNextFireTime() != null
                && trigger.getFireTimeAfter(trigger.getNextFireTime()) != null;
    }
}
