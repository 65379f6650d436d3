package org.acreplica.routefiles;

import org.acreplica.model.ReplicatedObject;

/**
 * An object file that has been read and checked.
 *
 * @param name of the file: {@code contacts.camel.yaml}
 * @param text the Camel YAML
 */
public record RouteFile(String name, String text, ReplicatedObject object) {

    static final String ENDING = ".camel.yaml";
}
