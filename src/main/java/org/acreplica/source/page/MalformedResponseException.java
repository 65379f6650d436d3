package org.acreplica.source.page;

import java.io.IOException;

/** A successful response that is not the expected JSON. The message completes "the answer …". */
final class MalformedResponseException extends IOException {

    private static final long serialVersionUID = 1;

    private final String message;

    MalformedResponseException(String message) {
        super(message);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
