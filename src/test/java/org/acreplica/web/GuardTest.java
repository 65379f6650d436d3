package org.acreplica.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call the HTTP server, tested on the real listener. */
class GuardTest {

    private static final String TOKEN = "Authorization: Bearer open-sesame";

    @TempDir
    private static Path home;

    private static Served served;

    @BeforeAll
    static void start() {
        served = new Served(home)
                .with("web.token", "open-sesame")
                .with("web.hosts", "replica.example")
                .start()
                .awaitCopied("tags");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/api/objects", "/observe/health", "/observe/metrics", "/style.css"})
    void aForeignHostIsRefusedOnEveryPath(String path) {
        assertThat(served.send("GET", path, "attacker.example").status()).isEqualTo(421);
        assertThat(served.send("GET", path, "10.1.2.3:80").status()).isEqualTo(421);
        assertThat(served.send("GET", path, "127.0.0.1", "Host: attacker.example")
                        .status())
                .isEqualTo(421);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1", "[::1]:8080", "replica.example"})
    void theMachinesOwnNamesAndThoseOfTheSettingMayCall(String host) {
        assertThat(served.send("GET", "/", host).status()).isEqualTo(200);
    }

    @Test
    void aForeignOriginIsRefused() {
        assertThat(served.get("/api/objects", "Origin: http://attacker.example").status())
                .isEqualTo(403);
        assertThat(served.get("/api/objects", "Origin: null").status()).isEqualTo(403);
        assertThat(served.post("/api/objects/tags/pause", TOKEN, "Origin: http://localhost:3000")
                        .status())
                .isEqualTo(403);
        assertThat(served.get("/api/objects", "Origin: " + served.url().replaceFirst("/$", ""))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"})
    void methodsThatNothingTakesAreRefused(String method) {
        assertThat(served.send(method, "/api/objects", "localhost", TOKEN).status())
                .isEqualTo(405);
        assertThat(served.send(method, "/", "localhost", TOKEN).status()).isEqualTo(405);
    }

    @Test
    void readingPathsTakeNoPostAndActionsNoGet() {
        assertThat(served.post("/api/objects", TOKEN).status()).isEqualTo(405);
        assertThat(served.get("/api/objects/tags/sync", TOKEN).status()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/upload",
                "/q/upload/a.yaml",
                "/q/download",
                "/q/send",
                "/q/dev",
                "/q/dev/routes",
                "/q/info",
                "/q/health",
                "/q/metrics",
                "/q/jolokia",
                "/observe/info",
                "/dev",
                "/..%2f..%2fetc/passwd",
                "/web/style.css"
            })
    void camelsOwnPathsAreNotThere(String path) {
        assertThat(served.get(path, TOKEN).status()).isEqualTo(404);
        assertThat(served.post(path, TOKEN).status()).isEqualTo(404);
    }

    @Test
    void everyAnswerSaysHowABrowserShallTreatIt() {
        for (String path : List.of("/", "/nothing", "/api/objects", "/observe/health", "/page.js")) {
            Served.Answer answer = served.get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "http:", "https:", "*");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void nothingOfARequestComesBackInTheHeaders() {
        assertThat(served.get("/api/objects?secret=1", TOKEN, "X-Echo: echoed").head())
                .doesNotContain("echoed", "open-sesame", "secret");
    }

    @Test
    void anActionWantsTheTokenAsBearer() {
        String password = Base64.getEncoder().encodeToString("any:open-sesame".getBytes());
        served.account().clearRequests();
        assertThat(served.post("/api/objects/tags/sync").status()).isEqualTo(401);
        assertThat(served.post("/api/objects/tags/sync", "Authorization: Bearer wrong")
                        .status())
                .isEqualTo(401);
        assertThat(served.post("/api/objects/tags/sync", "Authorization: Basic " + password)
                        .status())
                .isEqualTo(401);
        assertThat(served.account().requests()).isEmpty();

        assertThat(served.post("/api/objects/tags/sync", TOKEN).status()).isEqualTo(202);
        served.awaitCopied("tags");
    }

    @Test
    void itListensOnLoopbackAlone() throws Exception {
        int port = java.net.URI.create(served.url()).getPort();
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(network.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    assertThat(answers(address, port)).as(address.toString()).isFalse();
                }
            }
        }
    }

    private static boolean answers(InetAddress address, int port) {
        try (Socket socket = new Socket(address, port)) {
            return socket.isConnected();
        } catch (java.io.IOException e) {
            return false;
        }
    }
}
