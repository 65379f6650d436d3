package org.acreplica.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.acreplica.fake.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser: Debian's chromium, or the one that the environment variable CHROMIUM names. */
class BrowserTest {

    @TempDir
    private Path home;

    private Served served;

    @BeforeEach
    void start() {
        assumeTrue(browser().isPresent(), "there is no chromium on the path, and CHROMIUM names none");
        served = new Served(home).with("web.token", "open-sesame").start().awaitCopied("tags");
    }

    @AfterEach
    void stop() {
        if (served != null) {
            served.close();
        }
    }

    @Test
    void thePageShowsItsObjectsOnADeskAndOnAPhone() throws Exception {
        assertThat(dom("", 1280)).contains("1 of 1 copies are up to date", "/objects/tags", "current");
        assertThat(dom("", 360)).contains("1 of 1 copies are up to date");
    }

    @Test
    void theScriptRunsUnderThePolicyAndShowsTheActions() throws Exception {
        assertThat(served.get("/objects/tags").body()).contains("data-object=\"tags\" hidden");
        assertThat(dom("objects/tags", 1280))
                .contains("data-object=\"tags\"")
                .doesNotContain("data-object=\"tags\" hidden");
    }

    @Test
    void aRunIsSeenWhileItIsGoingOnAndAfterwards() throws Exception {
        Semaphore pages = new Semaphore(0);
        served.account().collection("tags").beforePage(query -> pages.acquireUninterruptibly());
        served.post("/api/objects/tags/sync", "Authorization: Bearer open-sesame");
        served.await(
                "/api/objects/tags",
                answer -> answer.json().path("condition").asText().equals("running"));

        assertThat(dom("", 1280)).contains("running");

        pages.release(1_000);
        served.awaitCopied("tags");
        assertThat(dom("", 1280)).contains("1 of 1 copies are up to date");
    }

    @Test
    void anObjectThatFailsIsShownWithItsErrorInDarkAndNarrow() throws Exception {
        served.account().faults().on("/api/3/tags").answer(Fault.status(400));
        served.post("/api/objects/tags/sync", "Authorization: Bearer open-sesame");
        served.await(
                "/api/objects/tags",
                answer -> answer.json().path("condition").asText().equals("failed"));

        assertThat(dom("", 360, "--force-dark-mode")).contains("failed", "HTTP 400");
    }

    private String dom(String path, int width, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                browser().orElseThrow().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--user-data-dir=" + home.resolve("profile"),
                "--window-size=" + width + ",900",
                "--dump-dom",
                served.url() + path));
        command.addAll(1, List.of(options));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String dom = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return dom;
    }

    private static Optional<Path> browser() {
        Stream<Path> named = Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
        Stream<Path> onPath = Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> Stream.of("chromium", "chromium-headless-shell", "google-chrome")
                        .map(name -> Path.of(folder, name)));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }
}
