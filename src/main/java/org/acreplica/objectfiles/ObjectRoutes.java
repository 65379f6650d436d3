package org.acreplica.objectfiles;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.acreplica.model.object.ReplicatedObject;
import org.acreplica.model.schedule.PerObject;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.component.quartz.QuartzEndpoint;
import org.apache.camel.model.Model;
import org.apache.camel.spi.PropertiesFunction;
import org.quartz.SchedulerException;
import org.quartz.Trigger;

/** The objects' routes in a Camel context. */
public final class ObjectRoutes {

    private final CamelContext context;
    private final Map<String, ObjectFile> files = new ConcurrentHashMap<>();

    /** @param frequency how often an object is replicated: {@link FrequencyPlaceholder} */
    public ObjectRoutes(CamelContext context, PerObject<Duration> frequency) {
        this.context = context;
        context.getPropertiesComponent().addPropertiesFunction(new FrequencyFunction(frequency));
    }

    /**
     * @throws ObjectFileException if Camel cannot create a route from the file, or it would not run twice; then nothing
     *     is left behind
     */
    public void add(ObjectFile file) throws ObjectFileException {
        String object = file.object().name();
        refuseTimerOfAnother(file);
        files.put(object, file);
        try {
            Objects.requireNonNull(context.getCamelContextExtension().getContextPlugin(Model.class))
                    .addRouteDefinition(file.route());
            requireSecondRun(file);
        } catch (Exception e) {
            ObjectFileException refusal = e instanceof ObjectFileException known ? known : refusedByCamel(file, e);
            removeAfter(refusal, object);
            throw refusal;
        }
    }

    /** Also removes its timer. No run of the object may be in progress. */
    public void remove(String object) throws Exception {
        context.getRouteController().stopRoute(object);
        context.removeRoute(object);
        files.remove(object);
    }

    /** The object of a route that was added. */
    public ReplicatedObject object(String name) {
        return Objects.requireNonNull(files.get(name), name).object();
    }

    public boolean has(String object) {
        return context.getRoute(object) != null;
    }

    /** Runs the object's route once, as its timer does, and waits for the end of the run. */
    public <T> T replicate(String object, Class<T> result) throws Exception {
        Route route = route(object);
        Exchange exchange = route.getEndpoint().createExchange();
        route.getConsumer().getProcessor().process(exchange);
        if (exchange.getException() != null) {
            throw exchange.getException();
        }
        return exchange.getMessage().getMandatoryBody(result);
    }

    private Route route(String object) {
        return Objects.requireNonNull(context.getRoute(object), object);
    }

    private void refuseTimerOfAnother(ObjectFile file) throws ObjectFileException {
        for (ObjectFile other : files.values()) {
            if (other.timer().uri().equals(file.timer().uri())) {
                throw ObjectFiles.refusal(
                        file,
                        "the timer '" + file.timer().uri() + "' is already used by " + other.name() + "; rename it to "
                                + file.object().name());
            }
        }
    }

    private void requireSecondRun(ObjectFile file) throws ObjectFileException, SchedulerException {
        QuartzEndpoint timer = (QuartzEndpoint) route(file.object().name()).getEndpoint();
        Trigger trigger = timer.getComponent().getScheduler().getTrigger(timer.getTriggerKey());
        if (trigger == null
                || trigger.getNextFireTime() == null
                || trigger.getFireTimeAfter(trigger.getNextFireTime()) == null) {
            throw ObjectFiles.refusal(
                    file, "its schedule ends before a second run; remove the repeat count or end time");
        }
    }

    private void removeAfter(ObjectFileException refusal, String object) {
        try {
            remove(object);
        } catch (Exception e) {
            refusal.addSuppressed(e);
        }
    }

    private static ObjectFileException refusedByCamel(ObjectFile file, Exception error) {
        ObjectFileException refusal = ObjectFiles.refusal(file, "Camel rejected it: " + reason(error));
        refusal.addSuppressed(error);
        return refusal;
    }

    /** The innermost message: the outer ones repeat the whole route. */
    private static String reason(Throwable error) {
        Throwable innermost = error;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        return String.valueOf(innermost.getMessage()).lines().findFirst().orElse(innermost.toString());
    }

    private record FrequencyFunction(PerObject<Duration> frequency) implements PropertiesFunction {
        @Override
        public String getName() {
            return FrequencyPlaceholder.FUNCTION;
        }

        @Override
        public String apply(String remainder) {
            FrequencyPlaceholder placeholder = FrequencyPlaceholder.parse(remainder);
            return Long.toString(
                    frequency.of(placeholder.object(), placeholder.inFile()).toMillis());
        }

        @Override
        public boolean lookupFirst(String remainder) {
            return false;
        }
    }
}
