package org.acreplica.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A command with all processes that it starts. Processor time and memory are read from them every 5 ms, so the last few
 * milliseconds of each are missing.
 */
final class MeasuredProcess {

    /** @param resident peak memory of its processes together, in bytes; 0 without {@code /proc} */
    record Took(Duration wall, Duration cpu, long resident) {}

    private static final long POLL_MILLIS = 5;

    private final Map<Long, Duration> cpu = new HashMap<>();
    private long resident;

    private MeasuredProcess() {}

    /** @throws IllegalStateException with its output, if the exit code is not 0 */
    static Took run(List<String> command, Path folder, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path printed = folder.resolve("out.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().putAll(environment);
        MeasuredProcess measured = new MeasuredProcess();
        long start = System.nanoTime();
        Process process = builder.start();
        do {
            measured.look(process.toHandle());
        } while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS));
        Duration wall = Duration.ofNanos(System.nanoTime() - start);
        if (process.exitValue() != 0) {
            throw new IllegalStateException(
                    command + " ended with " + process.exitValue() + ": " + Files.readString(printed));
        }
        return new Took(wall, measured.cpu.values().stream().reduce(Duration.ZERO, Duration::plus), measured.resident);
    }

    private void look(ProcessHandle process) {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        for (ProcessHandle one : all) {
            one.info().totalCpuDuration().ifPresent(time -> cpu.put(one.pid(), time));
        }
        resident = Math.max(
                resident, all.stream().mapToLong(one -> resident(one.pid())).sum());
    }

    private static long resident(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            // It has just ended.
            return 0;
        }
    }
}
