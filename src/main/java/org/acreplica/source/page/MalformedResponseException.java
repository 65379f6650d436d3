package org.acreplica.source.page;

import java.io.IOException;

/** A response with a good status that is not the JSON expected. The message completes "the answer …". */
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
