package org.acreplica.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Calls a fake account like any client. */
final class Caller {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final FakeAccount account;

    Caller(FakeAccount account) {
        this.account = account;
    }

    /** @param call below {@code /api/3/} */
    HttpRequest.Builder request(String call) {
        return HttpRequest.newBuilder(URI.create(account.url() + "/api/3/" + call))
                .timeout(Duration.ofSeconds(10))
                .header("Api-Token", account.token());
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    HttpResponse<byte[]> get(String call) throws IOException {
        return send(request(call));
    }

    int status(String call) throws IOException {
        return get(call).statusCode();
    }

    String text(String call) throws IOException {
        return new String(get(call).body(), UTF_8);
    }

    ObjectNode json(String call) throws IOException {
        return Json.object(get(call).body());
    }

    /** The ids of one page, in order. */
    List<Long> ids(String call) throws IOException {
        String key = call.split("\\?")[0];
        List<Long> ids = new ArrayList<>();
        for (JsonNode record : json(call).path(key)) {
            ids.add(record.path("id").asLong());
        }
        return ids;
    }
}
