package org.acreplica.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Worlds from a row of seeds, in which each kind of fault has to have fired. */
class SeededWorldsTest {

    /** So many that each kind has several turns. */
    private static final int SEEDS = 200;

    @TempDir
    private Path folder;

    @Test
    void whateverHappensTheCopyEqualsTheSourceOnceAllIsQuiet() {
        long first = Long.getLong("worlds.first", 0);
        int seeds = Integer.getInteger("worlds.seeds", SEEDS);
        Map<String, Integer> fired = new TreeMap<>();
        for (long seed = first; seed < first + seeds; seed++) {
            try (SeededWorld world = new SeededWorld(seed, folder)) {
                world.live().forEach((kind, times) -> fired.merge(kind, times, Integer::sum));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(
                        "replay: mvn test -Dtest=SeededWorldsTest -Dworlds.seeds=1 -Dworlds.first=" + seed, e);
            }
        }
        System.out.println(seeds + " worlds; faults fired: " + fired);
        if (seeds >= SEEDS) {
            assertThat(fired.keySet())
                    .containsAll(FaultKind.ALL.stream().map(FaultKind::name).toList());
        }
    }
}
