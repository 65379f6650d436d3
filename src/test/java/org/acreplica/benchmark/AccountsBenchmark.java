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
import java.util.Locale;
import java.util.Map;
import org.acreplica.fake.FakeAccount;
import org.acreplica.fake.FakeOptions;
import org.acreplica.testing.Ports;
import org.awaitility.Awaitility;

/**
 * Many accounts on one machine: a {@code run} by the launcher for each, all of its objects into an SQLite file. First 20
 * whose copies are current, then 5 more that read the history of their contacts at 5 requests per second. The accounts are in
 * this process, whose processor time is not counted. Linux only.
 */
final class AccountsBenchmark {

    private static final int IDLE = 20;
    private static final int IN_HISTORY = 5;
    private static final int CONTACTS_A_MINUTE = 5 * 100 * 60;

    /** One account and the process that copies it. */
    private record Copy(FakeAccount account, Process process, String address) {
        Duration cpu() {
            return process.toHandle().info().totalCpuDuration().orElseThrow();
        }

        /** In KB; what processes share is shared out among them. */
        long memory() {
            try {
                return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup")).stream()
                        .filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum();
            } catch (IOException e) {
                throw new IllegalStateException(address + " has ended", e);
            }
        }
    }

    private final int minutes;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Copy> copies = new ArrayList<>();

    /** @param minutes per phase */
    AccountsBenchmark(int minutes) {
        this.minutes = minutes;
    }

    void run() throws IOException, InterruptedException {
        System.out.println("| accounts | calls per second | millicores | of them in history | memory, MB |");
        System.out.println("| --- | --- | --- | --- | --- |");
        try {
            for (int i = 0; i < IDLE; i++) {
                start(FakeOptions.demo().seed(i));
            }
            for (Copy copy : copies) {
                Awaitility.await().atMost(Duration.ofMinutes(10)).until(() -> isCurrent(copy));
            }
            measure(IDLE + " idle", 0);
            for (int i = 0; i < IN_HISTORY; i++) {
                start(FakeOptions.demo().seed(IDLE + i).size("contacts", (minutes + 2) * CONTACTS_A_MINUTE));
            }
            Thread.sleep(Duration.ofMinutes(1).toMillis());
            measure(IDLE + " idle, " + IN_HISTORY + " in their history", IN_HISTORY);
        } finally {
            for (Copy copy : copies) {
                copy.process().destroy();
                copy.process().waitFor();
                copy.account().close();
            }
        }
    }

    private void start(FakeOptions options) throws IOException {
        FakeAccount account = FakeAccount.start(options);
        String address = "127.0.0.1:" + Ports.free();
        Path folder = Files.createTempDirectory("accounts");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of("bin", "activecampaign-replica")
                                .toAbsolutePath()
                                .toString(),
                        "run")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("run.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "ACTIVECAMPAIGN_URL", account.url(),
                        "ACTIVECAMPAIGN_TOKEN", account.token(),
                        "WEB_LISTEN", address,
                        "JAVA_HOME", System.getProperty("java.home")));
        copies.add(new Copy(account, builder.start(), address));
    }

    private void measure(String which, int last) throws InterruptedException {
        List<Copy> inHistory = copies.subList(copies.size() - last, copies.size());
        int calls = calls();
        Duration before = cpu(copies);
        Duration historyBefore = cpu(inHistory);
        long start = System.nanoTime();
        Thread.sleep(Duration.ofMinutes(minutes).toMillis());
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.0f | %.0f | %d |%n",
                which,
                (calls() - calls) / seconds,
                cpu(copies).minus(before).toMillis() / seconds,
                cpu(inHistory).minus(historyBefore).toMillis() / seconds,
                copies.stream().mapToLong(Copy::memory).sum() >> 10);
    }

    private int calls() {
        return copies.stream()
                .mapToInt(copy -> copy.account().requests().size())
                .sum();
    }

    private static Duration cpu(List<Copy> of) {
        return of.stream().map(Copy::cpu).reduce(Duration.ZERO, Duration::plus);
    }

    private boolean isCurrent(Copy copy) throws InterruptedException {
        try {
            HttpRequest metrics = HttpRequest.newBuilder(URI.create("http://" + copy.address() + "/observe/metrics"))
                    .build();
            return http.send(metrics, BodyHandlers.ofString()).body().contains("up_to_date{object=\"contacts\"} 1");
        } catch (IOException e) {
            // It does not listen yet.
            return false;
        }
    }
}
