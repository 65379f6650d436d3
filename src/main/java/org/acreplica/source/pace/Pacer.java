package org.acreplica.source.pace;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Computes when the next request may be sent. Arithmetic on a monotonic clock, without threads; guarded by the gate's
 * lock.
 * <ol>
 *   <li>Grants are evenly spaced by {@link #period()}: 204 ms at 5 per second. A late grant does not delay the
 *     following ones.
 *   <li>At most {@code floor(rate)} requests are in flight or were sent within as many periods. A request counts from
 *     the moment it was <em>sent</em>, and as "now" until then: a request delayed between grant and wire, by a slow
 *     connection or a pause of the machine, cannot arrive together with later ones. Its response shows how late it may
 *     have arrived: on a machine that was not punctual recently, it counts that much later.
 *   <li>A hold blocks all requests. After it, a single request probes; when that has ended, other than by another
 *     rate-limit response, the others follow, slower at first.
 * </ol>
 */
public final class Pacer {

    /** The limit applies at the server's clock: 2 % more spacing leaves 20 ms per second for network jitter. */
    public static final double HEADROOM = 1.02;

    private static final double SLOWEST = 4;

    /** The fraction of a period by which a grant may follow a late one early. */
    private static final double CATCH_UP = 0.25;

    /** How long the others wait for the response of the first request after a hold. */
    private static final long LONGEST_PROBE = 3_000_000_000L;

    /** One second of the limit, plus headroom for jitter. */
    private static final long SECOND = Math.round(1e9 * HEADROOM);

    private static final long LONGEST_COUNTED = 2 * SECOND;

    private final long period;
    private final int burst;
    private final Deque<Permit> recent = new ArrayDeque<>();
    private final Punctuality punctuality = new Punctuality();

    private boolean started;
    private long lastGrant;

    private boolean held;
    private long heldUntil;
    private @Nullable Permit probe;
    private double slowness = 1;
    /** The shortest recent round trip. */
    private long fastest = Long.MAX_VALUE / 2;

    Pacer(double requestsPerSecond) {
        period = Math.round(1e9 * HEADROOM / requestsPerSecond);
        burst = Math.max(1, (int) Math.floor(requestsPerSecond));
    }

    /** Time between two grants in nanoseconds, when nothing slows the rate. */
    long period() {
        return period;
    }

    /** Time between two grants in nanoseconds, currently. */
    long spacing() {
        return Math.round(period * slowness);
    }

    /** The earliest time of the next grant; empty if that depends on a request in flight. */
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

    /** The end of the current hold; empty if there is none. */
    OptionalLong heldUntil(long now) {
        return held && heldUntil - now > 0 ? OptionalLong.of(heldUntil) : OptionalLong.empty();
    }

    /** @param due when the grant was due if it was waited for; else now */
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
     * How long a sent request counts towards the limit. If its response exceeds the fastest one by more than the
     * headroom, none of the headroom is left.
     */
    private long countsUntil(Permit permit, long now) {
        long late = Math.min(punctuality.delay(), permit.roundTrip(now) - fastest);
        long window = burst * period;
        return permit.sentAt() + Math.max(window, Math.round(window / HEADROOM) + late);
    }

    /** The request is on the wire, or never will be. */
    void sent(Permit permit, long now) {
        long others = recent.stream()
                .filter(other -> other != permit && other.isSent() && isSince(other, now - SECOND))
                .count();
        permit.sentAt(now, others + 1);
        punctuality.add(now - permit.due());
    }

    /** All requests wait that long; a shorter hold does not end a longer one. */
    void hold(long now, Duration duration) {
        long until = now + duration.toNanos();
        heldUntil = held ? later(heldUntil, until) : until;
        held = true;
        probe = null;
    }

    /** A rate-limit response came although we kept to the limit: another integration uses the account's budget too. */
    void slowDown(double factor) {
        slowness = Math.min(SLOWEST, slowness * factor);
    }

    /** The request has ended, with or without a response. One that was never on the wire had no round trip. */
    void ended(Permit permit, long now) {
        boolean wasSent = permit.isSent();
        if (!wasSent) {
            sent(permit, now);
        }
        permit.answeredAt(now);
        if (wasSent) {
            fastest = Math.min(permit.roundTrip(now), fastest + fastest / 50);
        }
    }

    /** A good response, or any other end of a request but a rate-limit response. */
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
