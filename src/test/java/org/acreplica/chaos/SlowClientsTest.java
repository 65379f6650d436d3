package org.acreplica.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.testing.RunProcess;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that do not finish their requests, or do not read their answers; in a process of its own, because the JDK reads its limit only once. */
class SlowClientsTest {

    private static final Pattern ADDRESS = Pattern.compile("metrics at http://127.0.0.1:(\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int SLOW = 20;
    private static final int DEAF = 40;
    private static final int REQUESTS = 1_000;

    private final ExecutorService threads = Executors.newFixedThreadPool(DEAF);

    @TempDir
    private Path home;

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void halfRequestsAreClosedAndOthersAnsweredMeanwhile() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try (FakeAccount account = FakeAccount.start(
                        FakeOptions.empty().requestsPerSecond(0).size("tags", 3));
                RunProcess run =
                        RunProcess.start(account, TestDatabase.sqlite(home).url(), home, "-Dsync.objects=tags")) {
            int port = port(run);
            for (int i = 0; i < SLOW; i++) {
                slow.add(halfARequest(port));
            }

            assertThat(live(port)).isEqualTo(200);
            for (Socket socket : slow) {
                assertThat(socket.getInputStream().read()).isEqualTo(-1);
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void clientsThatDoNotReadTheirAnswersAreDropped() throws Exception {
        byte[] many = "GET /page.js HTTP/1.1\r\nHost: localhost\r\n\r\n"
                .repeat(REQUESTS)
                .getBytes(StandardCharsets.UTF_8);
        try (FakeAccount account = FakeAccount.start(
                        FakeOptions.empty().requestsPerSecond(0).size("tags", 3));
                RunProcess run =
                        RunProcess.start(account, TestDatabase.sqlite(home).url(), home, "-Dsync.objects=tags")) {
            int port = port(run);
            List<CompletableFuture<Void>> deaf = new ArrayList<>();
            for (int i = 0; i < DEAF; i++) {
                deaf.add(CompletableFuture.runAsync(() -> write(port, many), threads));
            }

            assertThat(deaf)
                    .allSatisfy(client -> assertThat(client)
                            .failsWithin(PATIENCE)
                            .withThrowableOfType(ExecutionException.class)
                            .withCauseInstanceOf(UncheckedIOException.class));
            assertThat(live(port)).isEqualTo(200);
        }
    }

    /** Sends requests and reads nothing, until the connection is closed. */
    private static void write(int port, byte[] requests) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            while (!Thread.currentThread().isInterrupted()) {
                socket.getOutputStream().write(requests);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int port(RunProcess run) {
        await().atMost(PATIENCE).until(() -> ADDRESS.matcher(run.log()).find());
        Matcher address = ADDRESS.matcher(run.log());
        assertThat(address.find()).isTrue();
        return Integer.parseInt(address.group(1));
    }

    private static Socket halfARequest(int port) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHost:".getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static int live(int port) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + port + "/observe/health/live");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).timeout(PATIENCE).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
