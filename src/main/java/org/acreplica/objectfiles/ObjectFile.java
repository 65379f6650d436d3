package org.acreplica.objectfiles;

import java.time.Duration;
import java.util.Optional;
import org.acreplica.model.ReplicatedObject;

/**
 * An object file that has been read and checked.
 *
 * @param name of the file: {@code contacts.camel.yaml}
 * @param text the Camel YAML
 * @param timer the URI that the route starts from, without its parameters: {@code quartz:activecampaign/contacts}
 * @param timerLine where the file says it, from 1
 */
public record ObjectFile(String name, String text, ReplicatedObject object, String timer, int timerLine) {

    static final String ENDING = ".camel.yaml";

    /** How often the file says that its object is replicated; empty where it leaves that to the settings. */
    public Optional<Duration> frequency() {
        return FrequencyPlaceholder.in(text);
    }

    /** The object that a file is of, as its name says it. */
    static String objectOf(String name) {
        return name.substring(0, name.length() - ENDING.length());
    }
}
