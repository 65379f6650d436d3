package org.acreplica.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page, if other machines can reach it. */
class ReadingFromOutsideTest {

    private static final List<String> PAGES = List.of("/", "/objects/tags", "/api/objects", "/api/runs", "/api/budget");
    private static final List<String> OBSERVED =
            List.of("/observe/health", "/observe/health/live", "/observe/health/ready", "/observe/metrics");
    private static final String BEARER = "Authorization: Bearer open-sesame";

    @TempDir
    private Path home;

    @Test
    void withoutATokenInTheSettingsNobodyReads() {
        try (Served served =
                new Served(home).with("web.listen", "0.0.0.0:0").start().awaitUp()) {
            assertThat(PAGES).allSatisfy(page -> {
                assertThat(served.get(page).status()).isEqualTo(403);
                assertThat(served.get(page).body()).contains("web.token");
            });
            assertThat(OBSERVED)
                    .allSatisfy(path -> assertThat(served.get(path).status()).isEqualTo(200));
        }
    }

    @Test
    void whoHasTheTokenReadsAndAPasswordDoesNotAct() {
        try (Served served = new Served(home)
                .with("web.listen", "0.0.0.0:0")
                .with("web.token", "open-sesame")
                .start()
                .awaitUp()) {
            assertThat(PAGES).allSatisfy(page -> {
                assertThat(served.get(page).status()).isEqualTo(401);
                assertThat(served.get(page, "Authorization: Bearer wrong").status())
                        .isEqualTo(401);
                assertThat(served.get(page, BEARER).status()).isEqualTo(200);
                assertThat(served.get(page, password("open-sesame")).status()).isEqualTo(200);
                assertThat(served.get(page, password("wrong")).status()).isEqualTo(401);
            });
            assertThat(served.post("/api/objects/tags/sync", password("open-sesame"))
                            .status())
                    .isEqualTo(401);
        }
    }

    private static String password(String word) {
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString(("any:" + word).getBytes(StandardCharsets.UTF_8));
    }
}
