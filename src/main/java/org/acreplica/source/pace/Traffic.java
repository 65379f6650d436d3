package org.acreplica.source.pace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.acreplica.source.page.Response;
import org.jspecify.annotations.Nullable;

/** The requests recently sent to ActiveCampaign, by second, and how the last one ended. Thread-safe. */
public final class Traffic {

    /**
     * One second of the process's clock.
     *
     * @param calls requests sent in it
     * @param throttled 429 and 503 responses received in it
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

    /** The last seconds, including the current one, oldest first; seconds without requests are included. */
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

    /** Whether the last request got a response other than a server error; true before the first. */
    public synchronized boolean isAnswering() {
        return !lastFailed;
    }

    /** HTTP status of the last response. */
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
