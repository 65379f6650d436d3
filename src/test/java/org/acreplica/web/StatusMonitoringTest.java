package org.acreplica.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.acreplica.fake.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Health under each fault, and the Prometheus metrics. */
class StatusMonitoringTest {

    private static final Pattern SAMPLE = Pattern.compile("[a-z][a-z0-9_]*(\\{([a-z_]+=\"[^\"]*\",?)+})? -?[0-9.E+-]+");

    @TempDir
    private Path home;

    private Served served;

    @BeforeEach
    void prepare() {
        served = new Served(home);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void allIsWellOnceEverythingIsCopied() {
        served.start().awaitCopied("tags");

        assertThat(served.get("/observe/health").status()).isEqualTo(200);
        assertThat(served.get("/observe/health/live").status()).isEqualTo(200);
        assertThat(served.get("/observe/health/ready").status()).isEqualTo(200);
    }

    @Test
    void aWrongFileIsToldByHealthAlone() throws IOException {
        served.start().awaitCopied("tags");
        Files.writeString(served.folder().resolve("lists.camel.yaml"), "- route: {");

        Served.Answer health = served.await("/observe/health", answer -> answer.status() == 503);
        assertThat(health.body()).contains("lists.camel.yaml");
        assertThat(served.get("/observe/health/live").status()).isEqualTo(200);
        assertThat(served.get("/observe/health/ready").status()).isEqualTo(200);

        Files.delete(served.folder().resolve("lists.camel.yaml"));
        served.await("/observe/health", answer -> answer.status() == 200);
    }

    @Test
    void refusedCredentialsAreToldAndEndWhenTheyAreAccepted() {
        served.with("web.token", "open-sesame").start().awaitCopied("tags");
        served.account().faults().on("/api/3/tags").answer(Fault.status(401));

        served.post("/api/objects/tags/sync", "Authorization: Bearer open-sesame");
        Served.Answer ready = served.await("/observe/health/ready", answer -> answer.status() == 503);

        assertThat(ready.body()).contains("rejected the API key");
        assertThat(served.get("/observe/health").status()).isEqualTo(503);
        assertThat(served.get("/observe/health/live").status()).isEqualTo(200);
        assertThat(served.get("/observe/metrics").body()).contains("activecampaign_replica_source_up 0.0");

        served.account().faults().clear();
        served.post("/api/objects/tags/sync", "Authorization: Bearer open-sesame");
        served.await("/observe/health", answer -> answer.status() == 200);
    }

    @Test
    void metricsFollowPrometheusRulesAndCarryTheObject() {
        served.start().awaitCopied("tags");

        Served.Answer metrics = served.get("/observe/metrics");

        assertThat(metrics.header("Content-Type")).startsWith("text/plain; version=0.0.4");
        assertThat(metrics.body().lines().filter(line -> !line.startsWith("#")))
                .allMatch(line -> SAMPLE.matcher(line).matches());
        Map.of(
                        "activecampaign_replica_rows{object=\"tags\",state=\"live\"}", "30.0",
                        "activecampaign_replica_calls_total{object=\"tags\"}", "1.0",
                        "activecampaign_replica_rows_inserted_total{object=\"tags\"}", "30.0",
                        "activecampaign_replica_throttled_total{object=\"tags\"}", "0.0",
                        "activecampaign_replica_rejects_total{object=\"tags\"}", "0.0",
                        "activecampaign_replica_up_to_date{object=\"tags\"}", "1.0",
                        "activecampaign_replica_run_seconds_count{object=\"tags\",status=\"succeeded\"}", "1",
                        "activecampaign_replica_source_up", "1.0",
                        "activecampaign_replica_destination_up", "1.0")
                .forEach((name, value) -> assertThat(metrics.body()).contains(name + " " + value + "\n"));
        assertThat(metrics.body())
                .contains("activecampaign_replica_lag_seconds{object=\"tags\"}")
                .contains("activecampaign_replica_last_success_timestamp_seconds{object=\"tags\"} 1.");
    }
}
