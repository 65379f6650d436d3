package org.acreplica.objectfiles;

import java.time.Duration;
import java.util.Optional;
import org.acreplica.model.object.ReplicatedObject;
import org.apache.camel.model.RouteDefinition;

/**
 * An object file that has been read and checked.
 *
 * @param name of the file: {@code contacts.camel.yaml}
 * @param text the Camel YAML
 * @param route what Camel has read in it
 * @param timer what the route starts from
 * @param object what the route's variables say
 */
public record ObjectFile(String name, String text, RouteDefinition route, Timer timer, ReplicatedObject object) {

    static final String ENDING = ".camel.yaml";

    /**
     * @param uri without its options: {@code quartz:activecampaign/contacts}
     * @param line where the file says it, from 1
     * @param frequency how often the file says that its object is replicated; empty if it leaves that to the settings
     */
    record Timer(String uri, int line, Optional<Duration> frequency) {}

    /** How often the file says that its object is replicated; empty if it leaves that to the settings. */
    public Optional<Duration> frequency() {
        return timer.frequency();
    }

    /** The object that a file is of, as its name says it. */
    static String objectOf(String name) {
        return name.substring(0, name.length() - ENDING.length());
    }
}
