package org.acreplica.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.testing.Ports;
import org.awaitility.Awaitility;

/** An account in this process, and a {@code run} of its own that copies all its objects into an SQLite file. Linux only. */
record RunningCopy(FakeAccount account, Process process, String address) implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** @param program {@code java -jar} or the launcher */
    static RunningCopy start(List<String> program, FakeOptions options) throws IOException {
        FakeAccount account = FakeAccount.start(options);
        String address = "127.0.0.1:" + Ports.free();
        Path folder = Files.createTempDirectory("copy");
        List<String> command = new ArrayList<>(program);
        command.add("run");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("run.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "ACTIVECAMPAIGN_URL", account.url(),
                        "ACTIVECAMPAIGN_TOKEN", account.token(),
                        "WEB_LISTEN", address,
                        "JAVA_HOME", System.getProperty("java.home")));
        return new RunningCopy(account, builder.start(), address);
    }

    static List<String> launcher() {
        return List.of(Path.of("bin", "activecampaign-replica").toAbsolutePath().toString());
    }

    /** Asks as often as a monitoring system would. */
    void awaitCurrent() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(15))
                .until(this::isCurrent);
    }

    Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElseThrow();
    }

    /** In KB; what processes share is shared out among them. */
    long memory() {
        return smaps("Pss:");
    }

    /** In KB. */
    long resident() {
        return smaps("Rss:");
    }

    private long smaps(String figure) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup")).stream()
                    .filter(line -> line.startsWith(figure))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            throw new IllegalStateException(address + " has ended", e);
        }
    }

    private boolean isCurrent() throws InterruptedException {
        try {
            HttpRequest metrics = HttpRequest.newBuilder(URI.create("http://" + address + "/observe/metrics"))
                    .build();
            return HTTP.send(metrics, BodyHandlers.ofString()).body().contains("up_to_date{object=\"contacts\"} 1");
        } catch (IOException e) {
            // It does not listen yet.
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
        account.close();
    }
}
