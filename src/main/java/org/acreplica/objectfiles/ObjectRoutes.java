package org.acreplica.objectfiles;

import java.time.Duration;
import org.acreplica.model.PerObject;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.spi.PropertiesFunction;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** The objects' routes in a Camel context. */
public final class ObjectRoutes {

    private final CamelContext context;

    /** @param frequency how often an object is replicated: {@link FrequencyPlaceholder} */
    public ObjectRoutes(CamelContext context, PerObject<Duration> frequency) {
        this.context = context;
        context.getPropertiesComponent().addPropertiesFunction(new FrequencyFunction(frequency));
    }

    /** @throws ObjectFileException when Camel can not make a route of the file; then nothing of it stays */
    public void add(ObjectFile file) throws ObjectFileException {
        try {
            PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString(file.name(), file.text()));
        } catch (Exception e) {
            ObjectFileException refusal = ObjectFiles.refusal(file, "Camel refuses it: " + reason(e));
            refusal.addSuppressed(e);
            removeAfter(refusal, file.object().name());
            throw refusal;
        }
    }

    /** Its timer goes with it. No run of the object may be going on. */
    public void remove(String object) throws Exception {
        context.getRouteController().stopRoute(object);
        context.removeRoute(object);
    }

    public boolean has(String object) {
        return context.getRoute(object) != null;
    }

    /** Sends the object's route the message that its timer sends, and waits for the end of the run. */
    public <T> T replicate(String object, Class<T> result) throws Exception {
        Route route = context.getRoute(object);
        Exchange exchange = route.getEndpoint().createExchange();
        route.getConsumer().getProcessor().process(exchange);
        if (exchange.getException() != null) {
            throw exchange.getException();
        }
        return exchange.getMessage().getBody(result);
    }

    private void removeAfter(ObjectFileException refusal, String object) {
        try {
            remove(object);
        } catch (Exception e) {
            refusal.addSuppressed(e);
        }
    }

    /** The innermost one: the outer ones repeat the whole route. */
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
