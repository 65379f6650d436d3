package org.acreplica.sync.reading;

import java.util.concurrent.Semaphore;

/**
 * Limits how much JSON is being converted and loaded at a time, over all objects: a record takes a dozen times its size
 * until the database has it.
 */
public final class ConversionMemory {

    /** Copies of a record: parsed, converted, assembled, bound as a parameter, encoded by the driver. */
    private static final long COPIES = 14;

    /** The fraction of the heap for copies. */
    private static final double PART = 0.5;

    private static final int UNIT = 1024;

    private final long heap;
    private final int units;
    private final Semaphore free;

    /** @param heap maximum heap in bytes */
    public ConversionMemory(long heap) {
        this.heap = heap;
        this.units = (int) Math.max(1, Math.min(Integer.MAX_VALUE, heap * PART / COPIES / UNIT));
        this.free = new Semaphore(units, true);
    }

    /** A fraction of the whole that leaves room for others. */
    long chunkBytes() {
        return Math.min(1024 * 1024, (long) units * UNIT / 4);
    }

    /** Waits for room; a request larger than the whole gets the whole. */
    void acquire(long bytes) throws InterruptedException {
        free.acquire(units(bytes));
    }

    void release(long bytes) {
        free.release(units(bytes));
    }

    /** Whether the heap cannot hold the copies of a record of this size, even alone. */
    public boolean isTooLarge(long bytes) {
        return bytes * COPIES > heap * 0.9;
    }

    /** The heap that a record of this size needs, in megabytes. */
    public static long megabytesFor(long bytes) {
        return (bytes * COPIES * 10 / 9 >> 20) + 64;
    }

    private int units(long bytes) {
        return (int) Math.min(units, Math.max(1, bytes / UNIT));
    }
}
