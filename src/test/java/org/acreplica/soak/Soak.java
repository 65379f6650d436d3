package org.acreplica.soak;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.acreplica.logging.LogFormat;
import org.acreplica.logging.LogLevel;
import org.acreplica.logging.LogSettings;
import org.acreplica.logging.Logging;
import org.acreplica.testing.Serving;
import org.acreplica.testing.TestObjectFile;

/**
 * Days of {@code run} in minutes: {@code -Druns=2000} runs of eight objects at a short frequency, whose files are edited
 * all the while. Prints the heap after a collection; ends with 1 where it grows. docs/running-as-a-service.md says how
 * to start it.
 */
public final class Soak {

    private static final List<String> OBJECTS =
            List.of("tags", "lists", "users", "segments", "pipelines", "scores", "forms", "groups");
    private static final int RUNS = Integer.getInteger("runs", 2_000);
    private static final int SAMPLE_EVERY = 100;
    private static final long TOLERATED = 3 << 20;

    private Soak() {}

    public static void main(String[] arguments) throws Exception {
        List<Long> heaps = new ArrayList<>();
        try (Serving serving = new Serving(Files.createTempDirectory("soak"))) {
            Logging.configure(new LogSettings(LogLevel.ERROR, LogFormat.TEXT));
            OBJECTS.forEach(object -> serving.account().collection(object).putRaw(1, "{\"id\":\"1\"}"));
            OBJECTS.forEach(object -> serving.file(file(object, 0)));
            serving.start();
            for (int runs = SAMPLE_EVERY; runs <= RUNS; runs += SAMPLE_EVERY) {
                serving.file(file(OBJECTS.get(runs / SAMPLE_EVERY % OBJECTS.size()), runs));
                serving.awaitAllRuns(runs);
                heaps.add(heap());
                System.out.printf(
                        Locale.ROOT,
                        "%,6d runs  %6.1f MB  %3d threads%n",
                        runs,
                        heaps.get(heaps.size() - 1) / 1048576.0,
                        Thread.activeCount());
            }
        }
        int third = heaps.size() / 3;
        long early = least(heaps.stream().skip(third).limit(third));
        long late = least(heaps.stream().skip(2L * third));
        System.out.printf(
                Locale.ROOT, "second third %.1f MB, last third %.1f MB%n", early / 1048576.0, late / 1048576.0);
        System.exit(late > early + TOLERATED ? 1 : 0);
    }

    /** Another interval is another file. */
    private static TestObjectFile file(String object, int edit) {
        return TestObjectFile.named(object, object)
                .every(Duration.ofMillis(200 + edit % 7))
                .columns("id bigint");
    }

    private static long least(Stream<Long> heaps) {
        return heaps.mapToLong(Long::longValue).min().orElse(0);
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
