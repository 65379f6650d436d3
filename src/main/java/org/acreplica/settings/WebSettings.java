package org.acreplica.settings;

import java.util.List;
import java.util.Optional;

/**
 * The HTTP server of {@code run}.
 *
 * @param port 0 for any free one
 * @param hosts further host names that browsers may use
 */
public record WebSettings(String address, int port, Optional<String> token, List<String> hosts) {

    @Override
    public String toString() {
        return address + ":" + port;
    }
}
