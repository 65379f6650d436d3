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
 * @param route the route read by Camel
 * @param timer what the route starts from
 * @param object the facts in the route's variables
 */
public record ObjectFile(String name, String text, RouteDefinition route, Timer timer, ReplicatedObject object) {

    static final String ENDING = ".camel.yaml";

    /**
     * @param uri without its options: {@code quartz:activecampaign/contacts}
     * @param line its line in the file, from 1
     * @param frequency the frequency set in the file; empty if it leaves that to the settings
     */
    record Timer(String uri, int line, Optional<Duration> frequency) {}

    /** The frequency set in the file; empty if it leaves that to the settings. */
    public Optional<Duration> frequency() {
        return timer.frequency();
    }

    /** The object's name, derived from the file name. */
    static String objectOf(String name) {
        return name.substring(0, name.length() - ENDING.length());
    }
}
