package org.acreplica.notices;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.camel.http.base.HttpOperationFailedException;

/** Why a notice was rejected, without the URL, whose path may be secret. */
final class Refusal {

    private Refusal() {}

    static String of(Throwable error) {
        if (error instanceof HttpOperationFailedException answer) {
            String redirect = answer.isRedirectError() ? ", a redirect, which is not followed" : "";
            return "HTTP " + answer.getStatusCode() + redirect;
        }
        if (error instanceof UnknownHostException) {
            return "unknown host";
        }
        if (error instanceof SocketTimeoutException) {
            return "no answer in time";
        }
        if (error instanceof ConnectException) {
            return "no connection";
        }
        if (error instanceof SSLException) {
            return "its certificate is not trusted";
        }
        return error.getClass().getSimpleName();
    }
}
