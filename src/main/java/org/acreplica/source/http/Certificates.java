package org.acreplica.source.http;

import java.security.cert.CertificateException;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;

/** The error text for a rejected server certificate. Java rejects it; nothing can disable that. */
final class Certificates {

    private Certificates() {}

    /** Empty if something else went wrong. */
    static Optional<String> refusal(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOfAnotherHost(cause)) {
                return Optional.of("the certificate is for a different host; the key was not sent ("
                        + cause.getMessage() + "). Correct activecampaign.url");
            }
            if (cause instanceof CertificateException) {
                return Optional.of("the certificate is not trusted; the key was not sent (" + cause.getMessage()
                        + "). Behind a proxy with its own CA, start Java with"
                        + " -Djavax.net.ssl.trustStore=FILE, a trust store that contains it");
            }
        }
        return Optional.empty();
    }

    private static boolean isOfAnotherHost(Throwable cause) {
        return cause instanceof SSLPeerUnverifiedException
                || cause instanceof CertificateException
                        && cause.getMessage() != null
                        && cause.getMessage().matches("(?s)No .*(name|names) .*(matching|found|present).*");
    }
}
