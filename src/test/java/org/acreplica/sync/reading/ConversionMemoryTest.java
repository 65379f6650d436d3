package org.acreplica.sync.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.acreplica.source.page.JsonRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A wait for memory that is never released ends only by the time limit. */
@Timeout(30)
class ConversionMemoryTest {

    private static final long MEGABYTE = 1024 * 1024;

    @Test
    void chunksOfAnySizeGiveBackWhatTheyTook() throws InterruptedException {
        ConversionMemory smallest = new ConversionMemory(1);

        for (int i = 0; i < 10; i++) {
            for (String json : List.of("{}", "{\"id\":1,\"text\":\"" + "x".repeat(50_000) + "\"}")) {
                try (Chunk chunk = new Chunk(smallest)) {
                    chunk.add(JsonRecords.of(json));
                    chunk.takeRoom();
                }
            }
            try (Chunk empty = new Chunk(smallest)) {
                empty.takeRoom();
            }
        }
    }

    @Test
    void aChunkThatTookNoRoomGivesNoneBack() throws InterruptedException {
        ConversionMemory smallest = new ConversionMemory(1);
        new Chunk(smallest).close();
        try (Chunk chunk = new Chunk(smallest)) {
            chunk.takeRoom();
            Thread other = new Thread(() -> take(smallest));
            other.setDaemon(true);
            other.start();

            other.join(100);

            assertThat(other.isAlive()).as("waits for room").isTrue();
        }
    }

    @Test
    void neverMoreIsTakenThanThereIs() throws Exception {
        ConversionMemory heap = new ConversionMemory(256 * MEGABYTE);
        AtomicLong taken = new AtomicLong();
        AtomicLong most = new AtomicLong();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            long bytes = (i % 5) * MEGABYTE;
            all.add(threads.submit(() -> {
                heap.acquire(bytes);
                most.accumulateAndGet(taken.addAndGet(bytes), Math::max);
                taken.addAndGet(-bytes);
                heap.release(bytes);
                return null;
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();

        // Copies take fourteen times the size of a record, and half of the heap is available.
        assertThat(most.get()).isPositive().isLessThanOrEqualTo(256 * MEGABYTE / 2 / 14);
    }

    @Test
    void aRecordOfEightMegabytesFitsIntoAHeapOf256() {
        assertThat(new ConversionMemory(256 * MEGABYTE).isTooLarge(8 * MEGABYTE))
                .isFalse();
    }

    @Test
    void aHeapOfTheSizeThatIsAskedForHoldsTheRecord() {
        for (long bytes : List.of(20 * MEGABYTE, 128 * MEGABYTE, 500 * MEGABYTE)) {
            assertThat(new ConversionMemory(256 * MEGABYTE).isTooLarge(bytes)).isTrue();
            assertThat(new ConversionMemory(ConversionMemory.megabytesFor(bytes) * MEGABYTE).isTooLarge(bytes))
                    .as(bytes + " bytes")
                    .isFalse();
        }
    }

    private static void take(ConversionMemory heap) {
        try {
            heap.acquire(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
