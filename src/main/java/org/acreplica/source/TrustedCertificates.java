package org.acreplica.source;

import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The certificates that the JVM trusts. */
public final class TrustedCertificates {

    private static final Logger LOG = LoggerFactory.getLogger(TrustedCertificates.class);

    private TrustedCertificates() {}

    /**
     * Begins to load them, on a thread of its own, and returns at once. It takes about a twentieth of a start, during
     * which a command can open its destination. The client loads them itself if this fails.
     */
    public static void preload() {
        Thread thread = new Thread(TrustedCertificates::load, "trusted-certificates");
        thread.setDaemon(true);
        thread.start();
    }

    private static void load() {
        try {
            SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            LOG.debug("Trusted certificates not loaded ahead: {}", e.getMessage());
        }
    }
}
