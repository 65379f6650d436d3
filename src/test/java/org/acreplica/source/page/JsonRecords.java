package org.acreplica.source.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.acreplica.source.request.Contents;

/** A test's own records, read from a page like an account's. */
public final class JsonRecords {

    private JsonRecords() {}

    public static JsonRecord of(String json) {
        byte[] page = ("{\"records\":[" + json + "]}").getBytes(StandardCharsets.UTF_8);
        try {
            BodyMemory memory = new BodyMemory(Long.MAX_VALUE);
            Body body = Body.read(new ByteArrayInputStream(page), memory);
            return Page.of(body, Contents.of("records"), 0, memory).records().get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
