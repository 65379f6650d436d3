package org.acreplica.source.page;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes of answers may stay in memory, over all requests together; what finds no room goes to disk. */
public final class BodyMemory {

    private final AtomicLong free;

    public BodyMemory(long bytes) {
        free = new AtomicLong(bytes);
    }

    boolean reserve(long bytes) {
        if (free.addAndGet(-bytes) >= 0) {
            return true;
        }
        free.addAndGet(bytes);
        return false;
    }

    void release(long bytes) {
        free.addAndGet(bytes);
    }

    /** Bytes that are free. */
    public long free() {
        return free.get();
    }
}
