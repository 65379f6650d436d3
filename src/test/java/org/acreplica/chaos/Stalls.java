package org.acreplica.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Records stalls of this process, which runs the account: for a collection, or because the machine was busy. Requests
 * during a stall are recorded late, so that the following ones seem to have come too soon.
 */
final class Stalls {

    /** The jitter that the limit's headroom covers. */
    private static final long TOLERATED = 20_000_000;

    private static final long NAP = 1_000_000;

    private record Stall(long from, long to) {}

    private final List<Stall> stalls = new ArrayList<>();
    private long longest;

    Stalls() {
        Thread thread = new Thread(this::watch, "stalls");
        thread.setDaemon(true);
        thread.setPriority(Thread.MAX_PRIORITY);
        thread.start();
    }

    /** Whether one that is longer than what the limit leaves room for ended at that time of {@link System#nanoTime}. */
    synchronized boolean endedAt(long nanos) {
        return stalls.stream().anyMatch(stall -> stall.from() - nanos <= 0 && stall.to() + TOLERATED - nanos >= 0);
    }

    synchronized int count() {
        return stalls.size();
    }

    synchronized long longestMillis() {
        return longest / 1_000_000;
    }

    private void watch() {
        while (true) {
            long from = System.nanoTime();
            LockSupport.parkNanos(NAP);
            long to = System.nanoTime();
            if (to - from - NAP > TOLERATED) {
                note(from, to);
            }
        }
    }

    private synchronized void note(long from, long to) {
        stalls.add(new Stall(from, to));
        longest = Math.max(longest, to - from);
    }
}
