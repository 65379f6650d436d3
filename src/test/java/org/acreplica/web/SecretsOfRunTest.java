package org.acreplica.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.Fault;
import org.acreplica.testing.RunProcess;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Everything that {@code run} shows, including an object that fails with the key in the response. */
@Tag("slow")
@Timeout(120)
class SecretsOfRunTest {

    private static final String TOKEN = "key-that-nobody-may-see";
    private static final String PASSWORD = "password-that-nobody-may-see";
    private static final Pattern URL = Pattern.compile("metrics at (http://\\S+?)/?\\s");
    private static final List<String> PATHS = List.of(
            "/",
            "/objects/tags",
            "/objects/lists",
            "/api/objects",
            "/api/objects/lists",
            "/api/runs",
            "/api/budget",
            "/observe/health",
            "/observe/metrics");

    @TempDir
    private Path home;

    @Test
    void neitherPagesNorMetricsNorTheLogNorTheProcessListShowKeyOrPassword() throws Exception {
        String database = TestDatabase.postgresql().url();
        try (FakeAccount account = FakeAccount.start(
                FakeOptions.empty().requestsPerSecond(0).token(TOKEN).size("tags", 3))) {
            account.faults()
                    .on("/api/3/lists")
                    .answer(Fault.status(422, "application/json", "{\"message\":\"bad key " + TOKEN + "\"}"));
            try (RunProcess run = RunProcess.start(
                    account,
                    database + (database.contains("?") ? "&" : "?") + "password=" + PASSWORD,
                    home,
                    "-Dlog.level=debug",
                    "-Dsync.objects=tags,lists")) {
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> run.log().contains("lists failed")
                                && URL.matcher(run.log()).find());
                Matcher url = URL.matcher(run.log());
                assertThat(url.find()).isTrue();
                for (String path : PATHS) {
                    assertThat(read(url.group(1) + path)).as(path).isNotBlank().doesNotContain(TOKEN, PASSWORD);
                }
                assertThat(ProcessHandle.of(run.pid()).orElseThrow().info().commandLine())
                        .hasValueSatisfying(shown -> assertThat(shown).doesNotContain(TOKEN, PASSWORD));
                assertThat(run.log()).contains("bad key").doesNotContain(TOKEN, PASSWORD);
            }
        }
    }

    private static String read(String url) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
        // Health is 503 while an object fails.
        assertThat(answer.statusCode()).as(url).isIn(200, 503);
        return answer.body();
    }
}
