package org.acreplica.fake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** An HTTP response: its content, and how its bytes are delivered. */
record Answer(int status, Map<String, List<String>> headers, Body body, Delivery delivery) {

    static final String JSON = "application/json";
    static final String HTML = "text/html";

    static Answer of(int status, String contentType, Body body) {
        return new Answer(status, Map.of("Content-Type", List.of(contentType)), body, Delivery.WHOLE);
    }

    static Answer of(int status, String contentType, String body) {
        return of(status, contentType, new Body().add(body));
    }

    /** With the body that ActiveCampaign sends for this status, as far as known. */
    static Answer error(int status) {
        return switch (status) {
            case 400, 404 -> of(status, JSON, errors(status, status == 400 ? "Bad Request" : "Not Found"));
            case 401 -> of(status, JSON, message("Key not accepted"));
            case 403 -> of(status, JSON, message("Forbidden"));
            case 422 ->
                of(
                        status,
                        JSON,
                        "{\"errors\":[{\"title\":\"Value not accepted\",\"detail\":\"\",\"code\":\"field_invalid\","
                                + "\"source\":{\"pointer\":\"/data/attributes/limit\"}}]}");
            case 429 -> of(status, JSON, message("Too Many Requests"));
            case 502 -> of(status, HTML, "<html><head><title>502</title></head><body>Bad gateway</body></html>");
            case 500, 503, 504 ->
                of(status, HTML, "<html><body><h1>We are having some issues, check back soon</h1></body></html>");
            default -> of(status, JSON, message("Status " + status));
        };
    }

    /** Replaces a header of that name. */
    Answer with(String header, String value) {
        Map<String, List<String>> more = new TreeMap<>(headers);
        more.put(header, List.of(value));
        return new Answer(status, more, body, delivery);
    }

    /** Adds to headers of that name. */
    Answer adding(String header, String value) {
        Map<String, List<String>> more = new TreeMap<>(headers);
        more.merge(
                header,
                List.of(value),
                (first, second) ->
                        Stream.of(first, second).flatMap(List::stream).toList());
        return new Answer(status, more, body, delivery);
    }

    Answer withBody(byte[] other) {
        return new Answer(status, headers, Body.of(other), delivery);
    }

    Answer delivered(Delivery otherwise) {
        return new Answer(status, headers, body, otherwise);
    }

    Answer gzipped() {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            body.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return withBody(zipped.toByteArray()).with("Content-Encoding", "gzip");
    }

    private static String message(String text) {
        return "{\"message\":\"" + text + "\"}";
    }

    private static String errors(int status, String title) {
        return "{\"errors\":[{\"status\":" + status + ",\"title\":\"" + title + "\"}]}";
    }
}
