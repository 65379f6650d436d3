package org.acreplica.settings;

import java.net.URI;

/**
 * Where to send notices.
 *
 * @param url https, or http to this machine. It may contain a secret: {@code toString} shows only its host
 */
public record NotifySettings(URI url) {

    @Override
    public String toString() {
        return url.getHost();
    }
}
