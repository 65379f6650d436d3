package org.acreplica.source.pace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.acreplica.source.page.Response;
import org.jspecify.annotations.Nullable;

/** What left for ActiveCampaign lately, second by second, and how the last request ended. Thread-safe. */
public final class Traffic {

    /**
     * One second of the process's clock.
     *
     * @param calls requests whose head was written in it
     * @param throttled answers of 429 and 503 that came in it
     */
    public record Second(Instant at, int calls, int throttled) {}

    public static final Duration SPAN = Duration.ofMinutes(10);

    private final Clock clock;
    private final long[] seconds = new long[(int) SPAN.toSeconds()];
    private final int[] calls = new int[seconds.length];
    private final int[] throttled = new int[seconds.length];
    private OptionalInt lastStatus = OptionalInt.empty();
    private boolean lastFailed;

    Traffic(Clock clock) {
        this.clock = clock;
    }

    synchronized void sent() {
        calls[slot()]++;
    }

    /** @param answer null if there was none */
    synchronized void ended(@Nullable Response answer) {
        lastFailed = answer == null || answer.status() >= 500;
        if (answer != null) {
            lastStatus = OptionalInt.of(answer.status());
            throttled[slot()] += answer.isRefusedForRate() ? 1 : 0;
        }
    }

    /** The last seconds up to this one, the oldest first; those without a request too. */
    public synchronized List<Second> last(Duration span) {
        long now = clock.instant().getEpochSecond();
        List<Second> last = new ArrayList<>();
        for (long second = now - Math.min(span.toSeconds(), SPAN.toSeconds()) + 1; second <= now; second++) {
            int slot = Math.floorMod(second, seconds.length);
            boolean known = seconds[slot] == second;
            last.add(new Second(Instant.ofEpochSecond(second), known ? calls[slot] : 0, known ? throttled[slot] : 0));
        }
        return last;
    }

    /** Whether the last request got an answer that was no server error; true before there was any. */
    public synchronized boolean isAnswering() {
        return !lastFailed;
    }

    /** Of the last request that was answered. */
    public synchronized OptionalInt lastStatus() {
        return lastStatus;
    }

    private int slot() {
        long second = clock.instant().getEpochSecond();
        int slot = Math.floorMod(second, seconds.length);
        if (seconds[slot] != second) {
            seconds[slot] = second;
            calls[slot] = 0;
            throttled[slot] = 0;
        }
        return slot;
    }
}
