package org.acreplica.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * An HTTP response.
 *
 * @param body text, or a tree that its route writes as JSON
 */
record Reply(int status, String contentType, Object body) {

    static final int OK = 200;
    static final int ACCEPTED = 202;
    static final int NOT_FOUND = 404;
    static final int UNAVAILABLE = 503;

    static Reply html(int status, String html) {
        return new Reply(status, "text/html; charset=utf-8", html);
    }

    static Reply json(int status, JsonNode json) {
        return new Reply(status, "application/json", json);
    }

    /** A file packaged next to this class. */
    static Reply file(String name, String contentType) {
        try (InputStream stream = Reply.class.getResourceAsStream("/web/" + name)) {
            return new Reply(OK, contentType, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
