package org.acreplica.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Predicate;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.load.database.Destination;
import org.acreplica.load.state.StateReader;
import org.acreplica.objectfiles.ObjectFiles;
import org.acreplica.replica.Replica;
import org.acreplica.replica.Service;
import org.acreplica.settings.SettingSources;
import org.acreplica.settings.Settings;
import org.acreplica.testing.TestDatabase;
import org.acreplica.testing.TestObjectFile;
import org.acreplica.time.Time;
import org.awaitility.Awaitility;

/** A service with its HTTP server on a free port, inside the test's process. */
final class Served implements AutoCloseable {

    /** A raw response. */
    record Answer(int status, String head, String body) {
        String header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).trim())
                    .findFirst()
                    .orElse("");
        }

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(body, e);
            }
        }
    }

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FakeAccount account;
    private final Properties settings = new Properties();
    private final Path folder;
    private Destination lookedAt;
    private Replica replica;
    private WebServer server;
    private URI url;

    /** With an empty account and one object, tags, whose file is in {@code routes/}. */
    Served(Path home) {
        this(home, FakeOptions.empty().requestsPerSecond(0).size("tags", 30));
        TestObjectFile.named("tags", "tags").columns("id bigint", "tag text").into(folder);
    }

    Served(Path home, FakeOptions options) {
        account = FakeAccount.start(options);
        folder = home.resolve("routes");
        settings.setProperty("activecampaign.url", account.url());
        settings.setProperty("activecampaign.token", account.token());
        settings.setProperty("activecampaign.requests-per-second", "2000");
        settings.setProperty("activecampaign.retries", "0");
        settings.setProperty("destination.url", TestDatabase.sqlite(home).url());
        settings.setProperty("routes.directory", folder.toString());
        settings.setProperty("web.listen", "127.0.0.1:0");
    }

    Served with(String setting, String value) {
        settings.setProperty(setting, value);
        return this;
    }

    Served start() {
        try {
            Settings read = Settings.of(SettingSources.of(settings));
            lookedAt = Destination.open(read.destination());
            replica = Replica.serving(
                    read,
                    read.source().orElseThrow().account(),
                    Destination.open(read.destination()),
                    Time.ofMachine());
            replica.takeDestination();
            Service service = replica.serve(ObjectFiles.read(read.routesDirectory()), read.routesDirectory(), POLL);
            server = WebServer.start(
                    read.web(),
                    replica,
                    service,
                    new StateReader(lookedAt),
                    read.source().orElseThrow().requestsPerSecond());
            url = URI.create(server.url());
            return this;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    FakeAccount account() {
        return account;
    }

    Path folder() {
        return folder;
    }

    String url() {
        return url.toString();
    }

    Answer get(String path, String... headers) {
        return send("GET", path, "127.0.0.1:" + url.getPort(), headers);
    }

    Answer post(String path, String... headers) {
        return send("POST", path, "127.0.0.1:" + url.getPort(), headers);
    }

    /** Sends raw bytes in HTTP/1.0, without chunks, because HTTP clients do not let a test set the Host header. */
    Answer send(String method, String path, String host, String... headers) {
        StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.0\r\nHost: " + host + "\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        request.append("Content-Length: 0\r\n\r\n");
        try (Socket socket = new Socket("127.0.0.1", url.getPort())) {
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            return new Answer(
                    Integer.parseInt(answer.substring(9, 12)), answer.substring(0, end), answer.substring(end + 4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the response of a path satisfies the condition. */
    Answer await(String path, Predicate<Answer> like) {
        return Awaitility.await().atMost(PATIENCE).until(() -> get(path), like);
    }

    /** Waits until health is good. */
    Served awaitUp() {
        await("/observe/health", answer -> answer.status() == 200);
        return this;
    }

    /** Waits until the object's last run has succeeded. */
    Served awaitCopied(String object) {
        await(
                "/api/objects/" + object,
                answer -> answer.json().path("rows_live").isNumber()
                        && answer.json().path("up_to_date").asBoolean()
                        && answer.json().at("/last_run/status").asText().equals("succeeded"));
        return this;
    }

    @Override
    public void close() {
        if (replica != null) {
            server.close();
            replica.close();
            lookedAt.close();
        }
        account.close();
    }
}
