package org.acreplica.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.testing.Ports;

/**
 * The resources of one account's pod: {@code run} as the image starts it, limited to 512 MB and one processor, all 38
 * objects, first during the history of contacts at 5 requests per second, then idle. It is probed and scraped as in a
 * cluster. The account and PostgreSQL are in other processes. Linux only.
 */
final class PodBenchmark {

    private static final Duration PROBED_EVERY = Duration.ofSeconds(20);
    private static final int CONTACTS_A_MINUTE = 5 * 100 * 60;

    private final int minutes;
    private final HttpClient http = HttpClient.newHttpClient();
    private ProcessHandle pod;
    private String address;

    /** @param minutes per phase */
    PodBenchmark(int minutes) {
        this.minutes = minutes;
    }

    void run() throws Exception {
        System.out.printf(
                "%nA pod of 512 MB and one processor, probed and scraped; 1 minute of warming up, then %d each%n",
                minutes);
        System.out.printf(
                "%-12s %12s %16s %12s %8s %10s%n", "", "calls/s", "CPU ms a minute", "millicores", "RSS", "peak RSS");
        FakeOptions options = FakeOptions.demo().size("contacts", (minutes + 2) * CONTACTS_A_MINUTE);
        Path folder = Files.createTempDirectory("benchmark");
        try (FakeAccount account = FakeAccount.start(options);
                EmbeddedPostgres database = EmbeddedPostgres.builder().start()) {
            address = "127.0.0.1:" + Ports.free();
            Process process = start(folder, account, database.getJdbcUrl("postgres", "postgres"));
            pod = process.toHandle();
            try {
                beProbed(Duration.ofMinutes(1));
                measure("history", account);
                while (!page("/observe/metrics").contains("up_to_date{object=\"contacts\"} 1")) {
                    beProbed(PROBED_EVERY);
                }
                beProbed(Duration.ofMinutes(1));
                measure("idle", account);
            } finally {
                process.destroy();
                process.waitFor();
            }
        }
    }

    private Process start(Path folder, FakeAccount account, String database) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:MaxRAM=512m",
                        "-XX:ActiveProcessorCount=1",
                        "-XX:MaxRAMPercentage=60",
                        "-Xms16m",
                        "-Xmn8m",
                        "-XX:MinHeapFreeRatio=20",
                        "-XX:MaxHeapFreeRatio=40",
                        "-XX:-ShrinkHeapInSteps",
                        "-XX:+UseSerialGC",
                        "-Xss512k",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:CompileThresholdScaling=3",
                        "-XX:-UsePerfData",
                        "-jar",
                        Path.of("target", "activecampaign-replica.jar")
                                .toAbsolutePath()
                                .toString(),
                        "run"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("run.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "ACTIVECAMPAIGN_URL",
                        account.url(),
                        "ACTIVECAMPAIGN_TOKEN",
                        account.token(),
                        "DESTINATION_URL",
                        database,
                        "WEB_LISTEN",
                        address,
                        "MALLOC_ARENA_MAX",
                        "1"));
        return builder.start();
    }

    private void measure(String phase, FakeAccount account) throws IOException, InterruptedException {
        int calls = account.requests().size();
        Duration before = cpu();
        long start = System.nanoTime();
        beProbed(Duration.ofMinutes(minutes));
        double seconds = (System.nanoTime() - start) / 1e9;
        double millis = cpu().minus(before).toMillis();
        System.out.printf(
                Locale.ROOT,
                "%-12s %12.2f %16.0f %12.0f %5d MB %7d MB%n",
                phase,
                (account.requests().size() - calls) / seconds,
                millis / seconds * 60,
                millis / seconds,
                memory("VmRSS"),
                memory("VmHWM"));
    }

    private void beProbed(Duration time) throws IOException, InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            Thread.sleep(PROBED_EVERY.toMillis());
            page("/observe/health/live");
            page("/observe/health/ready");
            page("/observe/metrics");
        }
    }

    private String page(String path) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create("http://" + address + path))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private Duration cpu() {
        return pod.info().totalCpuDuration().orElseThrow();
    }

    /** In MB. */
    private long memory(String line) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pod.pid()), "status")).stream()
                .filter(text -> text.startsWith(line))
                .mapToLong(text -> Long.parseLong(text.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
