package org.acreplica.source.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
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
import org.acreplica.source.paging.SimulatedList.Total;

/** Properties of reading by offset, for any change of the list and any order of responses. */
@Tag("slow")
class OffsetPagingPropertiesTest {

    @Provide
    Arbitrary<Integer> sizes() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(10, Arbitraries.of(0, 1, 2, 19, 20, 21, 99, 100, 101, 199, 200, 201, 999)),
                net.jqwik.api.Tuple.of(5, Arbitraries.integers().between(0, 2_000)),
                net.jqwik.api.Tuple.of(1, Arbitraries.of(4_999, 5_000, 5_001, 20_000)));
    }

    @Property(tries = 300)
    void anHonestListIsReadWithTheFewestCalls(
            @ForAll("sizes") int size,
            @ForAll Total total,
            @ForAll @IntRange(min = 1, max = 24) int window,
            @ForAll long seed) {
        SimulatedList list = SimulatedList.ofSize(size);
        list.total = total;

        SimulatedReading reading = reading(list, window, seed).read();

        assertThat(reading.missing()).isEmpty();
        assertThat(reading.failure).isNull();
        assertThat(list.calls).isEqualTo(Math.max(1, (size + 99) / 100 + (total == Total.ABSENT && size > 0 ? 1 : 0)));
        assertNothingIsHeld(list);
    }

    @Property(tries = 300)
    void everyRowIsGivenOutWhateverTheTotalSays(
            @ForAll("sizes") int size,
            @ForAll @IntRange(max = 3) int kind,
            @ForAll @IntRange(min = 1, max = 24) int window,
            @ForAll long seed) {
        SimulatedList list = SimulatedList.ofSize(size);
        Random random = new Random(seed);
        int by = 1 + random.nextInt(300);
        list.saidTotal = switch (kind) {
            case 0 -> n -> n + by;
            case 1 -> n -> offAnEdge(Math.max(0, n - by));
            case 2 -> n -> offAnEdge(random.nextInt(2 * size + 1));
            default -> n -> 0;
        };

        SimulatedReading reading = reading(list, window, seed).read();

        assertThat(reading.missing()).isEmpty();
        assertThat(reading.failure).isNull();
        assertNothingIsHeld(list);
    }

    @Property(tries = 300)
    void everyRowIsGivenOutWhateverThePageSize(
            @ForAll("sizes") int size,
            @ForAll Total total,
            @ForAll boolean low,
            @ForAll @IntRange(min = 2, max = 150) int pageSize,
            @ForAll @IntRange(min = 1, max = 24) int window,
            @ForAll long seed) {
        SimulatedList list = SimulatedList.ofSize(Math.min(size, 30 * pageSize));
        list.total = total;
        list.mostOnAPage = pageSize;
        list.saidTotal = n -> low ? n / 2 / pageSize * pageSize + pageSize / 2 : n;

        SimulatedReading reading = reading(list, window, seed).read();

        assertThat(reading.missing()).isEmpty();
        assertThat(reading.failure).isNull();
        assertNothingIsHeld(list);
    }

    @Property(tries = 300)
    void rowsThatAreCountedButNotShownHideNoOthers(
            @ForAll("sizes") int size,
            @ForAll Total total,
            @ForAll @IntRange(min = 1, max = 24) int window,
            @ForAll long seed) {
        SimulatedList list = SimulatedList.ofSize(Math.min(size, 2_000));
        list.total = total;
        Random random = new Random(seed);
        list.rows.forEach(id -> {
            if (random.nextInt(3) == 0) {
                list.hidden.add(id);
            }
        });

        SimulatedReading reading = reading(list, window, seed).read();

        assertThat(reading.missing()).isEmpty();
        assertNothingIsHeld(list);
    }

    @Property(tries = 300)
    void rowsThatComeWhileItIsReadHideNoOthers(
            @ForAll("sizes") int size,
            @ForAll Total total,
            @ForAll @IntRange(min = 1, max = 24) int window,
            @ForAll long seed) {
        SimulatedList list = SimulatedList.ofSize(Math.min(size, 5_000));
        list.total = total;
        Set<Long> allAlong = list.ids();
        Random random = new Random(seed);
        SimulatedReading reading = reading(list, window, seed);
        reading.beforeAnswer = () -> insert(list, random, random.nextInt(3));

        reading.read();

        // A page after the end with only repetitions counts as an endpoint that ignores the offset.
        allAlong.removeAll(reading.given);
        assertThat(allAlong).isEmpty();
        assertNothingIsHeld(list);
    }

    @Property(tries = 300)
    void rowsThatSlippedByAreToldByATotalThatShrank(
            @ForAll("sizes") int size, @ForAll @IntRange(min = 1, max = 24) int window, @ForAll long seed) {
        SimulatedList list = SimulatedList.ofSize(Math.min(size, 5_000));
        Random random = new Random(seed);
        SimulatedReading reading = reading(list, window, seed);
        reading.beforeAnswer = () -> remove(list, random, random.nextInt(10) == 0 ? random.nextInt(3) : 0);

        reading.read();

        if (!reading.summary().totalShrank()) {
            assertThat(reading.missing()).isEmpty();
        }
        assertThat(reading.failure).isNull();
        assertNothingIsHeld(list);
    }

    @Property(tries = 300)
    void goingOnAfterACrashAnywhereLosesNothing(
            @ForAll("sizes") int size,
            @ForAll Total total,
            @ForAll @IntRange(max = 60) int pages,
            @ForAll @IntRange(min = 1, max = 24) int window,
            @ForAll long seed) {
        SimulatedList list = SimulatedList.ofSize(size);
        list.total = total;
        SimulatedReading reading = reading(list, window, seed);
        reading.pagesUntilCrash = pages;
        reading.read();
        int callsBefore = list.calls;

        reading.resume();

        long left = size - Math.min(size, 100L * pages);
        assertThat(reading.missing()).isEmpty();
        assertThat(reading.timesBegunAnew).isZero();
        assertThat(list.calls - callsBefore)
                .isLessThanOrEqualTo((int) (left + 99) / 100 + (total == Total.ABSENT ? 2 : 1));
        assertNothingIsHeld(list);
    }

    @Property(tries = 500)
    void goingOnAfterACrashAndChangesLosesNothing(
            @ForAll("sizes") int size,
            @ForAll Total total,
            @ForAll @IntRange(max = 20) int pages,
            @ForAll @IntRange(min = 1, max = 24) int window,
            @ForAll @IntRange(max = 3) int removed,
            @ForAll @IntRange(max = 3) int appended,
            @ForAll long seed) {
        SimulatedList list = SimulatedList.ofSize(Math.min(size, 2_000));
        list.total = total;
        Random random = new Random(seed);
        SimulatedReading reading = reading(list, window, seed);
        reading.pagesUntilCrash = pages;
        reading.read();

        remove(list, random, removed);
        append(list, appended);
        reading.resume();

        assertThat(reading.missing()).isEmpty();
        assertThat(reading.failure).isNull();
        assertNothingIsHeld(list);
    }

    private static SimulatedReading reading(SimulatedList list, int window, long seed) {
        SimulatedReading reading = new SimulatedReading(list, seed);
        reading.window = window;
        return reading;
    }

    /** A total that is too low, but equals the number of records read, cannot be recognised as wrong. */
    private static long offAnEdge(long total) {
        return total % 100 == 0 ? total + 1 : total;
    }

    private static void insert(SimulatedList list, Random random, int rows) {
        for (int i = 0; i < rows; i++) {
            list.rows.add(random.nextInt(list.rows.size() + 1), 1_000_000L + list.rows.size());
        }
    }

    private static void append(SimulatedList list, int rows) {
        LongStream.range(0, rows).forEach(i -> list.rows.add(1_000_000L + i));
    }

    private static void remove(SimulatedList list, Random random, int rows) {
        for (int i = 0; i < rows && !list.rows.isEmpty(); i++) {
            list.rows.remove(random.nextInt(list.rows.size()));
        }
    }

    private static void assertNothingIsHeld(SimulatedList list) {
        assertThat(list.memory.free()).isEqualTo(SimulatedList.MEMORY);
        assertThat(new HashSet<>(list.rows)).hasSameSizeAs(list.rows);
    }
}
