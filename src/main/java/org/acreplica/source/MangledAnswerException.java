package org.acreplica.source;

import java.io.IOException;

/** An answer with a good status that is not the JSON it should be. The message goes on from "the answer". */
final class MangledAnswerException extends IOException {

    private static final long serialVersionUID = 1;

    MangledAnswerException(String message) {
        super(message);
    }
}
