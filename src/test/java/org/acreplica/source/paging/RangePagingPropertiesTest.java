package org.acreplica.source.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** Properties of reading by id ranges, for any change of the list and any order of responses. */
@Tag("slow")
class RangePagingPropertiesTest {

    @Provide
    Arbitrary<Integer> sizes() {
        return Arbitraries.oneOf(
                Arbitraries.of(5_001, 5_099, 5_100, 5_101, 6_000, 9_999, 20_000),
                Arbitraries.integers().between(5_001, 8_000));
    }

    @Property(tries = 150)
    void everyRowIsGivenOutWithAtMostThreeCallsMoreThanItsPages(
            @ForAll("sizes") int size,
            @ForAll @IntRange(min = 1, max = 9) int sparseness,
            @ForAll boolean countsTheRest,
            @ForAll @IntRange(min = 1, max = 24) int window,
            @ForAll long seed) {
        SimulatedList list = list(size, sparseness, countsTheRest, seed);

        SimulatedReading reading = reading(list, window, seed).read();

        assertThat(reading.missing()).isEmpty();
        assertThat(reading.failure).isNull();
        assertThat(reading.summary().totalChanged()).isFalse();
        assertThat(list.calls).isBetween((size + 99) / 100, (size + 99) / 100 + 3);
        assertNothingIsHeld(list);
    }

    @Property(tries = 150)
    void whatComesAndGoesWhileItIsReadHidesNoOtherRow(
            @ForAll("sizes") int size,
            @ForAll @IntRange(min = 1, max = 9) int sparseness,
            @ForAll boolean countsTheRest,
            @ForAll @IntRange(min = 1, max = 24) int window,
            @ForAll @IntRange(min = 1, max = 100) int quiet,
            @ForAll long seed) {
        SimulatedList list = list(size + 100, sparseness, countsTheRest, seed);
        Random random = new Random(seed);
        SimulatedReading reading = reading(list, window, seed);
        reading.beforeAnswer = () -> change(list, random, quiet);

        reading.read();

        assertThat(reading.missing()).allMatch(id -> id > BORN_LATER);
        assertThat(reading.failure).isNull();
        assertNothingIsHeld(list);
    }

    @Property(tries = 150)
    void everyRowIsGivenOutWhateverTheTotalSays(
            @ForAll("sizes") int size,
            @ForAll @IntRange(min = 1, max = 9) int sparseness,
            @ForAll @IntRange(max = 2) int kind,
            @ForAll @IntRange(min = 1, max = 24) int window,
            @ForAll long seed) {
        SimulatedList list = list(size, sparseness, true, seed);
        Random random = new Random(seed);
        list.saidTotal = switch (kind) {
            case 0 -> n -> 10 * n;
            case 1 -> n -> n * 3 / 4 + 1_251;
            default -> n -> n + random.nextInt(10_000);
        };

        SimulatedReading reading = reading(list, window, seed).read();

        assertThat(reading.missing()).isEmpty();
        assertThat(reading.failure).isNull();
        assertNothingIsHeld(list);
    }

    @Property(tries = 150)
    void goingOnAfterACrashAndChangesLosesNothing(
            @ForAll("sizes") int size,
            @ForAll @IntRange(min = 1, max = 9) int sparseness,
            @ForAll boolean countsTheRest,
            @ForAll boolean changes,
            @ForAll @IntRange(max = 70) int pages,
            @ForAll @IntRange(min = 1, max = 24) int window,
            @ForAll long seed) {
        SimulatedList list = list(size + 100, sparseness, countsTheRest, seed);
        Random random = new Random(seed);
        SimulatedReading reading = reading(list, window, seed);
        reading.beforeAnswer = () -> change(list, random, changes ? 5 : 0);
        reading.pagesUntilCrash = pages;
        reading.read();
        for (int i = 0; changes && i < 50; i++) {
            change(list, random, 1);
        }
        int callsBefore = list.calls;

        reading.resume();

        assertThat(reading.missing()).allMatch(id -> id > BORN_LATER);
        assertThat(reading.failure).isNull();
        assertThat(reading.timesBegunAnew).isZero();
        if (!changes) {
            assertThat(list.calls - callsBefore).isLessThanOrEqualTo((size + 199) / 100 - pages + 3 * IdRanges.MOST);
        }
        assertNothingIsHeld(list);
    }

    private static final long BORN_LATER = 1_000_000;

    private static SimulatedReading reading(SimulatedList list, int window, long seed) {
        SimulatedReading reading = new SimulatedReading(list, seed, true);
        reading.window = window;
        return reading;
    }

    private static SimulatedList list(int size, int sparseness, boolean countsTheRest, long seed) {
        Random random = new Random(seed);
        long[] id = {0};
        SimulatedList list = SimulatedList.of(LongStream.generate(() -> id[0] += 1 + random.nextInt(sparseness))
                .limit(size));
        list.countsTheRest = countsTheRest;
        return list;
    }

    /** Sometimes removes a row, and often adds another at the end, so that the total shows nothing. */
    private static void change(SimulatedList list, Random random, int quiet) {
        if (quiet > 0 && random.nextInt(quiet) == 0) {
            list.rows.remove(random.nextInt(list.rows.size()));
            if (random.nextInt(4) > 0) {
                long last = list.rows.get(list.rows.size() - 1);
                list.rows.add(Math.max(last, BORN_LATER) + 1);
            }
        }
    }

    private static void assertNothingIsHeld(SimulatedList list) {
        assertThat(list.memory.free()).isEqualTo(SimulatedList.MEMORY);
        assertThat(Set.copyOf(list.rows)).hasSameSizeAs(list.rows);
    }
}
