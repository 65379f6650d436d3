package org.acreplica.objectfiles;

import java.time.Duration;
import org.acreplica.model.schedule.PerObject;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * A Camel context in which object files are wired to test them, with timers that never fire. Problems of a file show
 * here without affecting anything that is replicating.
 */
public final class ScratchContext implements AutoCloseable {

    private final CamelContext context = new DefaultCamelContext();
    private final ObjectRoutes routes;

    /** @param frequency as for {@link ObjectRoutes} */
    public ScratchContext(PerObject<Duration> frequency) {
        context.disableJMX();
        context.addComponent("quartz", new ObjectTimers(1));
        routes = new ObjectRoutes(context, frequency);
        context.start();
    }

    /** @throws ObjectFileException as {@link ObjectRoutes#add} */
    public void check(ObjectFile file) throws ObjectFileException {
        routes.add(file);
        try {
            routes.remove(file.object().name());
        } catch (Exception e) {
            throw ObjectFiles.refusal(file, "Camel cannot stop it: " + e);
        }
    }

    @Override
    public void close() {
        context.stop();
    }
}
