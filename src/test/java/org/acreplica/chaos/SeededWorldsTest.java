package org.acreplica.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Worlds from a series of seeds; each kind of fault must fire. */
@Tag("slow")
class SeededWorldsTest {

    /** Enough seeds for each kind to occur several times. */
    private static final int SEEDS = 200;

    private static final int AT_ONCE = 4;
    private static final int PROGRESS = 500;

    @TempDir
    private Path folder;

    private final Map<String, Integer> fired = new ConcurrentSkipListMap<>();
    private final AtomicInteger lived = new AtomicInteger();
    private final AtomicInteger rowsCompared = new AtomicInteger();
    private final AtomicLong millisWaited = new AtomicLong();

    @Test
    void whateverHappensTheCopyEqualsTheSourceOnceAllIsQuiet() {
        long first = Long.getLong("worlds.first", 0);
        int seeds = Integer.getInteger("worlds.seeds", SEEDS);
        // The first one alone, because it initialises what exists once per process.
        live(first);
        try (AtOnce atOnce = new AtOnce(Integer.getInteger("worlds.at.once", AT_ONCE))) {
            LongStream.range(first + 1, first + seeds)
                    .forEach(seed -> atOnce.add(() -> {
                        live(seed);
                        if (lived.incrementAndGet() % PROGRESS == 0) {
                            System.out.println(lived + " worlds so far, of " + seeds);
                        }
                    }));
        }
        System.out.println(seeds + " worlds; " + rowsCompared + " rows compared; "
                + Duration.ofMillis(millisWaited.get()).toSeconds()
                + " s of waits passed in virtual time; faults fired: "
                + fired);
        if (seeds >= SEEDS) {
            assertThat(fired.keySet())
                    .containsAll(FaultKind.ALL.stream().map(FaultKind::name).toList());
        }
    }

    private void live(long seed) {
        try (SeededWorld world = new SeededWorld(seed, folder)) {
            world.live().forEach((kind, times) -> fired.merge(kind, times, Integer::sum));
            rowsCompared.addAndGet(world.rowsCompared());
            millisWaited.addAndGet(world.waited().toMillis());
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                    "replay: mvn test -Dtest=SeededWorldsTest -Dworlds.seeds=1 -Dworlds.first=" + seed, e);
        }
    }
}
