package org.acreplica.load.database;

import java.net.UnknownHostException;

/** Extracts a message from a chain of exceptions. */
final class Reasons {

    private Reasons() {}

    /** The message of the innermost cause; its class if it has none. */
    static String innermost(Throwable error) {
        Throwable innermost = error;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        String message = innermost.getMessage() == null ? "" : firstLine(innermost.getMessage());
        if (innermost instanceof UnknownHostException) {
            // Java's message is only the host name.
            return "unknown host: " + message + ", no address found for this name; check destination.url";
        }
        return message.isEmpty() ? innermost.getClass().getSimpleName() : message;
    }

    static String firstLine(String text) {
        return text.lines().findFirst().orElse("").trim();
    }
}
