package org.acreplica.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.acreplica.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sample of the moments at which a replication may die; {@link AllMoments} tests all. */
@Tag("slow")
class EveryMomentTest {

    private static final int SAMPLE = 8;

    @TempDir
    private Path folder;

    @Test
    void aReplicationThatDiesAnywhereEndsExactWithTheNextOne() {
        int operations = CrashPoints.operations(TestDatabase.sqlite(folder));
        assertThat(operations).isGreaterThan(54 * 20);

        IntStream.range(0, SAMPLE)
                .map(part -> 1 + (2 * part + 1) * operations / (2 * SAMPLE))
                .forEach(operation -> CrashPoints.dieAt(operation, TestDatabase.sqlite(folder)));
    }
}
