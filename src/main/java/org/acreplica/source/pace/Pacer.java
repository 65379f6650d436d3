package org.acreplica.source.pace;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * When the next request may leave. Arithmetic on a monotonic clock, without threads; guarded by the gate's lock.
 *
 * <ol>
 *   <li>Grants are evenly spaced by {@link #period()}: 204 ms at 5 per second. One that came late makes none of those
 *   after
 *       it late.
 *   <li>At most {@code floor(rate)} requests are under way or were sent within as many periods. A request counts from
 *       the moment it was <em>sent</em>, and as "now" until then: one that is held up between grant and wire, by a slow
 *       connection or a pause of the machine, cannot arrive together with those granted after it. Its answer says how
 *       late it may have arrived: on a machine that has not been punctual lately, so much later it counts.
 *   <li>A hold keeps all requests back. After it one request goes alone; when it ends, and not by another refusal for
 *   the
 *       rate, the others follow, slower at first.
 * </ol>
 */
public final class Pacer {

    /** The limit is meant at the server's clock: 2 % of spacing leaves 20 ms a second to the network's jitter. */
    public static final double HEADROOM = 1.02;

    private static final double SLOWEST = 4;

    /** The part of a period by which a grant may follow sooner on one that came late. */
    private static final double CATCH_UP = 0.25;

    /** How long the others wait for the answer of the first request after a hold. */
    private static final long LONGEST_PROBE = 3_000_000_000L;

    /** The second by which the limit counts, with the room that jitter needs. */
    private static final long SECOND = Math.round(1e9 * HEADROOM);

    private static final long LONGEST_COUNTED = 2 * SECOND;

    private final long period;
    private final int burst;
    private final Deque<Permit> recent = new ArrayDeque<>();
    private final Punctuality punctuality = new Punctuality();

    private boolean started;
    /** When the last grant was due. */
    private long lastGrant;

    private boolean held;
    private long heldUntil;
    private @Nullable Permit probe;
    private double slowness = 1;
    /** The shortest round trip of late. */
    private long fastest = Long.MAX_VALUE / 2;

    Pacer(double requestsPerSecond) {
        period = Math.round(1e9 * HEADROOM / requestsPerSecond);
        burst = Math.max(1, (int) Math.floor(requestsPerSecond));
    }

    /** Between two grants, in nanoseconds, while nothing slows the pace. */
    long period() {
        return period;
    }

    /** Between two grants at this time, in nanoseconds. */
    long spacing() {
        return Math.round(period * slowness);
    }

    /** The earliest time of the next grant, or empty when that depends on a request that is under way. */
    OptionalLong next(long now) {
        if (held && heldUntil - now > 0) {
            return OptionalLong.of(heldUntil);
        }
        if (probe != null && !probe.isSent()) {
            return OptionalLong.empty();
        }
        if (probe != null && probe.sentAt() + LONGEST_PROBE - now > 0) {
            return OptionalLong.of(probe.sentAt() + LONGEST_PROBE);
        }
        forgetOlderThan(now - Math.max(2 * burst * period, LONGEST_COUNTED));
        long earliest = started ? lastGrant + spacing() : now;
        List<Permit> counted = recent.stream()
                .filter(permit -> !permit.isSent() || countsUntil(permit, now) - now > 0)
                .toList();
        if (counted.size() >= burst) {
            OptionalLong first = counted.stream()
                    .filter(Permit::isSent)
                    .mapToLong(permit -> countsUntil(permit, now))
                    .min();
            if (first.isEmpty()) {
                return OptionalLong.empty();
            }
            earliest = later(earliest, first.getAsLong());
        }
        return OptionalLong.of(later(earliest, now));
    }

    /** Until when a hold keeps all requests back; empty if there is none at that time. */
    OptionalLong heldUntil(long now) {
        return held && heldUntil - now > 0 ? OptionalLong.of(heldUntil) : OptionalLong.empty();
    }

    /** @param due when it was to be granted, if it was waited for; else now */
    Permit grant(long now, long due) {
        lastGrant = started ? later(lastGrant + spacing(), now - Math.round(period * CATCH_UP)) : now;
        started = true;
        Permit permit = new Permit(due);
        recent.add(permit);
        if (held) {
            held = false;
            probe = permit;
        }
        return permit;
    }

    /**
     * For how long a request that was sent counts as one of those within a second. Of the headroom nothing is left
     * where
     * its answer was slower than the fastest by more than that.
     */
    private long countsUntil(Permit permit, long now) {
        long late = Math.min(punctuality.delay(), permit.roundTrip(now) - fastest);
        long window = burst * period;
        return permit.sentAt() + Math.max(window, Math.round(window / HEADROOM) + late);
    }

    /** The request is on the wire, or will never be. */
    void sent(Permit permit, long now) {
        long others = recent.stream()
                .filter(other -> other != permit && other.isSent() && isSince(other, now - SECOND))
                .count();
        permit.sentAt(now, others + 1);
        punctuality.add(now - permit.due());
    }

    /** All requests wait for that long; a shorter hold does not end a longer one. */
    void hold(long now, Duration duration) {
        long until = now + duration.toNanos();
        heldUntil = held ? later(heldUntil, until) : until;
        held = true;
        probe = null;
    }

    /** The limit was met although we kept to it: another integration spends the account's budget too. */
    void slowDown(double factor) {
        slowness = Math.min(SLOWEST, slowness * factor);
    }

    /** The request has ended, by whatever answer or by none. */
    void ended(Permit permit, long now) {
        permit.answeredAt(now);
        fastest = Math.min(permit.roundTrip(now), fastest + fastest / 50);
    }

    /** A good answer, or any end of a request that is not a refusal for the rate. */
    void answered(Permit permit) {
        if (permit == probe) {
            probe = null;
        }
        slowness = Math.max(1, slowness * 0.98);
    }

    private void forgetOlderThan(long time) {
        recent.removeIf(permit -> !isSince(permit, time));
    }

    /** Whether it was sent after that time, or has not been sent yet. */
    private static boolean isSince(Permit permit, long time) {
        return !permit.isSent() || permit.sentAt() - time > 0;
    }

    private static long later(long one, long other) {
        return one - other >= 0 ? one : other;
    }
}
