package org.acreplica.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.acreplica.fake.FakeOptions;
import org.acreplica.fake.Fault;
import org.acreplica.testing.Replicas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The content of the pages, for any number of objects and any data. */
class PageContentTest {

    private static final int MOST_BYTES = 60_000;
    private static final String SCRIPT = "<script>alert(1)</script>";

    @TempDir
    private Path home;

    @Test
    void thePageOfAllObjectsIsSmallWithStyleAndScriptAndNamesEachOfThem() throws IOException {
        Screenshots.copyObjectFiles(home.resolve("routes"));
        try (Served served = new Served(home, FakeOptions.demo().requestsPerSecond(0))
                .with("sync.objects", "all")
                .start()
                .awaitUp()) {
            String page = served.get("/").body();
            int bytes = Stream.of("/", "/style.css", "/page.js")
                    .mapToInt(path -> served.get(path).body().getBytes(StandardCharsets.UTF_8).length)
                    .sum();

            assertThat(bytes).isLessThan(MOST_BYTES);
            assertThat(served.get("/api/objects").json().path("objects")).hasSize(62);
            assertThat(Replicas.objects()).allSatisfy(object -> assertThat(page).contains("/objects/" + object));
            assertThat(page).contains(">Contacts</th>", ">E-commerce</th>");
        }
    }

    @Test
    void whatTheAccountSendsIsTextAndNeverMarkup() {
        try (Served served = new Served(home)) {
            served.with("web.token", "open-sesame");
            served.account().collection("tags").putRaw(1, "{\"id\":\"1\",\"tag\":\"x\"}");
            served.account().collection("tags").putRaw(2, "{\"id\":\"" + SCRIPT + "\",\"tag\":\"" + SCRIPT + "\"}");
            served.start().awaitCopied("tags");
            served.account()
                    .faults()
                    .on("/api/3/tags")
                    .answer(Fault.status(400, "application/json", "{\"message\":\"" + SCRIPT + "\"}"));
            assertThat(served.get("/objects/tags").body()).contains("Rejects").doesNotContain(SCRIPT);

            served.post("/api/objects/tags/sync", "Authorization: Bearer open-sesame");

            served.await("/objects/tags", answer -> answer.body().contains("HTTP 400"));
            assertThat(served.get("/objects/tags").body()).doesNotContain(SCRIPT);
            assertThat(served.get("/").body()).doesNotContain(SCRIPT);
        }
    }
}
