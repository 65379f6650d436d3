package org.acreplica.source.page;

import java.util.concurrent.atomic.AtomicLong;

/** The number of response bytes that may stay in memory, for all requests together; the rest goes to disk. */
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

    public long free() {
        return free.get();
    }
}
