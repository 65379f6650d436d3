package org.acreplica.source;

import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The certificates that the JVM trusts. */
public final class TrustedCertificates {

    private static final Logger LOG = LoggerFactory.getLogger(TrustedCertificates.class);

    private TrustedCertificates() {}

    /** Takes about a twentieth of a start. If it fails, the HTTP client tries again and reports why. */
    public static void load() {
        try {
            SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            LOG.debug("Trusted certificates not loaded ahead: {}", e.getMessage());
        }
    }
}
