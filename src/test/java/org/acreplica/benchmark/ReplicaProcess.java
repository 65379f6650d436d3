package org.acreplica.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.acreplica.fake.FakeAccount;

/** The jar in its own process, so that time, processor and memory can be measured. */
final class ReplicaProcess {

    /**
     * The resources of a run.
     *
     * @param cpu of all threads, to a tenth of a second
     * @param peakHeap bytes, right after a collection
     */
    record Took(int exitCode, Duration wall, Duration cpu, long peakHeap) {}

    private static final Duration POLL = Duration.ofMillis(100);

    private ReplicaProcess() {}

    static Took sync(FakeAccount account, String destination, double requestsPerSecond, String heap, String... objects)
            throws IOException, InterruptedException {
        return sync(account, destination, requestsPerSecond, heap, Map.of(), objects);
    }

    /** @param settings as environment variables */
    static Took sync(
            FakeAccount account,
            String destination,
            double requestsPerSecond,
            String heap,
            Map<String, String> settings,
            String... objects)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("benchmark");
        Path gcLog = folder.resolve("gc.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-Xlog:gc:file=" + gcLog,
                "-jar",
                Path.of("target", "activecampaign-replica.jar").toAbsolutePath().toString(),
                "sync",
                "--json"));
        command.addAll(List.of(objects));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment()
                .putAll(Map.of(
                        "ACTIVECAMPAIGN_URL", account.url(),
                        "ACTIVECAMPAIGN_TOKEN", account.token(),
                        "ACTIVECAMPAIGN_REQUESTS_PER_SECOND", Double.toString(requestsPerSecond),
                        "DESTINATION_URL", destination,
                        "LOG_LEVEL", "error"));
        builder.environment().putAll(settings);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.redirectOutput(folder.resolve("out.json").toFile());
        long start = System.nanoTime();
        Process process = builder.start();
        Duration cpu = Duration.ZERO;
        while (!process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
            cpu = process.toHandle().info().totalCpuDuration().orElse(cpu);
        }
        Duration wall = Duration.ofNanos(System.nanoTime() - start);
        return new Took(process.exitValue(), wall, cpu, peakHeap(gcLog));
    }

    /** The log has lines such as {@code Pause Young (Normal) 140M->23M(256M)}; the number after the arrow counts. */
    private static long peakHeap(Path gcLog) throws IOException {
        long peak = 0;
        for (String line : Files.readAllLines(gcLog)) {
            java.util.regex.Matcher left =
                    java.util.regex.Pattern.compile("->(\\d+)M\\(").matcher(line);
            if (left.find()) {
                peak = Math.max(peak, Long.parseLong(left.group(1)) << 20);
            }
        }
        return peak;
    }
}
