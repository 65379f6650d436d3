package org.acreplica.source.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.acreplica.source.request.PageRequest;
import org.acreplica.source.request.SourceException;
import org.acreplica.source.request.SourceException.Kind;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** Turns a failed or incomplete response into a {@link SourceException}. */
final class NoResponse {

    private NoResponse() {}

    static SourceException to(PageRequest request, IOException failure) {
        String subject = request.words() + ": ";
        Optional<String> certificate = Certificates.refusal(failure);
        if (certificate.isPresent()) {
            return new SourceException(Kind.TERMINAL, subject + certificate.get(), failure);
        }
        Optional<UnknownHostException> unknownHost = cause(failure, UnknownHostException.class);
        if (unknownHost.isPresent()) {
            return new SourceException(Kind.UNKNOWN_HOST, subject + words(unknownHost.get()), failure);
        }
        if (isBeforeTheRequest(failure)) {
            return new SourceException(Kind.TRANSIENT, subject + "no connection: " + reason(failure), failure);
        }
        return SourceException.perhapsTooLarge(subject + reason(failure), failure);
    }

    /** The first message that is not blank; else the class of the innermost cause. */
    private static String reason(Throwable failure) {
        Throwable innermost = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && !cause.getMessage().isBlank()) {
                return cause.getMessage();
            }
            innermost = cause;
        }
        return innermost.getClass().getSimpleName();
    }

    /** Java's message is only the host name. */
    private static String words(UnknownHostException failure) {
        String said = reason(failure);
        return "unknown host: " + said + (said.contains(" ") ? "" : ", no address found for this name");
    }

    private static boolean isBeforeTheRequest(IOException failure) {
        return cause(failure, ConnectException.class).isPresent()
                || cause(failure, NoRouteToHostException.class).isPresent()
                || cause(failure, ConnectTimeoutException.class).isPresent()
                || cause(failure, SSLException.class).isPresent();
    }

    private static <T> Optional<T> cause(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
