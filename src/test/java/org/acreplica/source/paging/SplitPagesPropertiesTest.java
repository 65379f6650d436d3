package org.acreplica.source.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** Properties of reading a list with heavy pages and unreadable records, wherever they are. */
@Tag("slow")
class SplitPagesPropertiesTest {

    @Property(tries = 150)
    void allButTheBadRecordsAreGivenOutByOffset(
            @ForAll @IntRange(max = 900) int size,
            @ForAll boolean saysTotal,
            @ForAll @IntRange(min = 1, max = 24) int window,
            @ForAll long seed) {
        SimulatedList list = SimulatedList.ofSize(size);
        list.total = saysTotal ? SimulatedList.Total.TEXT : SimulatedList.Total.ABSENT;
        assertAllButBad(list, false, window, seed);
    }

    @Property(tries = 60)
    void allButTheBadRecordsAreGivenOutByIds(
            @ForAll @IntRange(min = 5_001, max = 7_000) int size,
            @ForAll boolean countsTheRest,
            @ForAll @IntRange(min = 1, max = 24) int window,
            @ForAll long seed) {
        SimulatedList list = SimulatedList.ofSize(size);
        list.countsTheRest = countsTheRest;
        assertAllButBad(list, true, window, seed);
    }

    @Property(tries = 100)
    void afterACrashAllButTheBadRecordsAreGivenOut(
            @ForAll @IntRange(min = 100, max = 900) int size,
            @ForAll @IntRange(min = 1, max = 8) int pagesUntilCrash,
            @ForAll @IntRange(min = 1, max = 24) int window,
            @ForAll long seed) {
        SimulatedList list = SimulatedList.ofSize(size);
        spoil(list, new Random(seed));
        SimulatedReading reading = new SimulatedReading(list, seed);
        reading.window = window;
        reading.pagesUntilCrash = pagesUntilCrash;

        reading.read().resume();

        assertThat(reading.failure).isNull();
        assertThat(reading.missing()).isEqualTo(list.poisonous);
        assertThat(reading.summary().passedOver()).isEqualTo(list.poisonous.size());
    }

    private static void assertAllButBad(SimulatedList list, boolean byIds, int window, long seed) {
        spoil(list, new Random(seed));
        SimulatedReading reading = new SimulatedReading(list, seed, byIds);
        reading.window = window;
        reading.mostCalls = 2_000;

        reading.read();

        assertThat(reading.failure).isNull();
        assertThat(reading.missing()).isEqualTo(list.poisonous);
        assertThat(reading.passedOver).hasSizeGreaterThanOrEqualTo(list.poisonous.size());
        assertThat(reading.summary().passedOver()).isEqualTo(reading.passedOver.size());
        assertThat(list.memory.free()).isEqualTo(SimulatedList.MEMORY);
    }

    /** No three bad records in a row. */
    private static void spoil(SimulatedList list, Random random) {
        Set<Long> kept = new HashSet<>();
        int wanted = random.nextInt(6);
        for (int i = 0; i < wanted && !list.rows.isEmpty(); i++) {
            boolean atTheEnd = random.nextInt(4) == 0;
            long id = list.rows.get(list.rows.size() - 1 - (atTheEnd ? 0 : random.nextInt(list.rows.size())));
            if (!kept.contains(id)) {
                list.poisonous.add(id);
                for (long near = id - 2; near <= id + 2; near++) {
                    kept.add(near);
                }
            }
            list.heavy.add(list.rows.get(random.nextInt(list.rows.size())));
        }
        list.mostBesideHeavy = 1 + random.nextInt(60);
    }
}
