package org.acreplica.settings;

import java.net.URI;

/**
 * Where notices go.
 *
 * @param url https, or http to this machine. It may hold a secret: only its host is in any text of this object
 */
public record NotifySettings(URI url) {

    @Override
    public String toString() {
        return url.getHost();
    }
}
