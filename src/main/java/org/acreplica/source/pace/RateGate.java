package org.acreplica.source.pace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.acreplica.source.page.PageRequest;
import org.acreplica.source.page.Response;
import org.acreplica.source.page.SourceException;
import org.acreplica.time.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides who may send the next request, and when: for all objects, pages, retries and checks of the process.
 *
 * <ol>
 *   <li>{@link #await} puts the caller in the queue. Whoever has the fewest pages left goes first, so that small objects
 *       end early; every fourth turn goes to the one who waited longest, so that nobody waits for ever. After a refusal
 *       it is always the one who waited longest, so that a path that is refused for ever leaves the others their turn.
 *   <li>{@link #sent} notes a moment when the request is on the wire already.
 *   <li>{@link #answered} notes its end. A refusal for the rate, 429 or 503, holds everybody for as long as the answer
 *       asks, or 1 s where it does not say, doubled with each refusal in a row.
 * </ol>
 *
 * <p>Whoever holds the destination for a time only is granted nothing after it, until {@link #permitUntil} says more: a
 * process that was paused meanwhile finds the account's budget in other hands.
 *
 * <p>A hold longer than {@link #LONGEST_HOLD}, or one refusal more in a row than there are retries, is not waited for:
 * whoever asks before its end is refused at once.
 */
public final class RateGate implements AutoCloseable {

    static final Duration LONGEST_HOLD = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(RateGate.class);
    private static final Duration SHORTEST_HOLD = Duration.ofSeconds(1);
    private static final int EVERY_NTH_BY_AGE = 4;
    private static final int SMALLEST_WINDOW = 2;
    private static final int LARGEST_WINDOW = 24;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Waiter> waiting = new ArrayList<>();
    private final ThreadLocal<Permit> current = new ThreadLocal<>();
    private final Pacer pace;
    private final OtherCallers otherCallers = new OtherCallers();
    private final Latency latency = new Latency();
    private final Traffic traffic;
    private final int mostRefusals;
    private final Clock clock;
    private final Time time;
    private final Thread doorkeeper;

    private int grants;
    private int refusalsInARow;
    private long lastRefusal;
    private boolean refusing;
    private long refuseUntil;
    private boolean stopping;
    private boolean permitEnds;
    private long permittedUntil;

    public RateGate(double requestsPerSecond, int retries, Clock clock, Time time) {
        this.pace = new Pacer(requestsPerSecond);
        this.mostRefusals = retries + 1;
        this.clock = clock;
        this.time = time;
        this.traffic = new Traffic(clock);
        this.doorkeeper = new Thread(this::keepDoor, "rate-gate");
        doorkeeper.setDaemon(true);
        doorkeeper.start();
    }

    /**
     * Waits for the caller's turn.
     *
     * @throws SourceException when the process is stopping, or when the limit would have to be waited for too long
     */
    public void await(PageRequest request) throws SourceException, InterruptedException {
        Waiter waiter = new Waiter(request.pagesLeft(), time.nanoTime(), lock.newCondition());
        lock.lockInterruptibly();
        try {
            waiting.add(waiter);
            changed.signal();
            while (waiter.departure == null) {
                refuseIfPointless(request);
                waiter.granted.await();
            }
            current.set(waiter.departure);
            waiter.departure = null;
        } finally {
            waiting.remove(waiter);
            giveBack(waiter);
            changed.signal();
            lock.unlock();
        }
        request.calls().requested();
    }

    /** The calling thread's request is on the wire. */
    public void sent() {
        Permit departure = current.get();
        if (departure != null) {
            traffic.sent();
            locked(() -> pace.sent(departure, time.nanoTime()));
        }
    }

    /**
     * The calling thread's request has ended, by an answer or by a failure of the connection.
     *
     * @param answer null where there was none
     */
    public void answered(Response answer) {
        Permit departure = current.get();
        current.remove();
        if (departure == null) {
            return;
        }
        traffic.ended(answer);
        locked(() -> {
            if (!departure.isSent()) {
                pace.sent(departure, time.nanoTime());
            }
            latency.add(time.nanoTime() - departure.sentAt());
            if (answer != null && answer.isRefusedForRate()) {
                refused(answer, departure);
            } else {
                pace.answered(departure);
                refusalsInARow = answer != null && answer.isSuccess() ? 0 : refusalsInARow;
                if (answer != null && otherCallers.spend(answer, departure.ownInASecond())) {
                    pace.slowDown(1.1);
                }
            }
        });
    }

    public Traffic traffic() {
        return traffic;
    }

    /** How many requests have to be on their way at once for the latency not to hold up the pace. */
    public int window() {
        lock.lock();
        try {
            double needed = Math.ceil(latency.nanos() / (pace.period() * pace.slowness())) + 1;
            return (int) Math.max(SMALLEST_WINDOW, Math.min(LARGEST_WINDOW, needed));
        } finally {
            lock.unlock();
        }
    }

    /** @param nanoTime of the machine, by {@link System#nanoTime}; until it is first said, nothing ends */
    public void permitUntil(long nanoTime) {
        locked(() -> {
            permitEnds = true;
            permittedUntil = nanoTime;
        });
    }

    /** Nobody passes any more; whoever waits gets a {@link SourceException} of kind STOPPING. */
    public void stop() {
        locked(() -> stopping = true);
    }

    public boolean isStopping() {
        lock.lock();
        try {
            return stopping;
        } finally {
            lock.unlock();
        }
    }

    /** When a hold ends; a time in the past when there is none. */
    public Instant heldUntil() {
        lock.lock();
        try {
            OptionalLong next = pace.next(time.nanoTime());
            return next.isPresent() ? clock.instant().plusNanos(next.getAsLong() - time.nanoTime()) : clock.instant();
        } finally {
            lock.unlock();
        }
    }

    /** Between two requests at the current pace. */
    public Duration spacing() {
        lock.lock();
        try {
            return Duration.ofNanos(Math.round(pace.period() * pace.slowness()));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        stop();
        doorkeeper.interrupt();
    }

    private void keepDoor() {
        lock.lock();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                long now = time.nanoTime();
                boolean permitted = !permitEnds || permittedUntil - System.nanoTime() > 0;
                boolean wanted = permitted && !stopping && waiting.stream().anyMatch(Waiter::isWaiting);
                OptionalLong next = wanted ? pace.next(now) : OptionalLong.empty();
                if (next.isEmpty()) {
                    changed.await();
                } else if (next.getAsLong() - now > 0) {
                    time.await(changed, next.getAsLong() - now);
                } else {
                    Waiter waiter = nextInLine();
                    waiter.departure = pace.grant(now);
                    waiter.granted.signal();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private Waiter nextInLine() {
        Comparator<Waiter> oldest = Comparator.comparingLong(waiter -> waiter.since);
        Comparator<Waiter> order = refusalsInARow > 0 || grants++ % EVERY_NTH_BY_AGE == 0
                ? oldest
                : Comparator.<Waiter>comparingLong(waiter -> waiter.pagesLeft).thenComparing(oldest);
        return waiting.stream().filter(Waiter::isWaiting).min(order).orElseThrow();
    }

    /** A grant that its receiver did not live to use still counts as a request, which is the safe side. */
    private void giveBack(Waiter waiter) {
        if (waiter.departure != null) {
            pace.sent(waiter.departure, time.nanoTime());
        }
    }

    private void refused(Response answer, Permit departure) {
        long now = time.nanoTime();
        if (refusalsInARow == 0 || departure.sentAt() - lastRefusal > 0) {
            refusalsInARow++;
        }
        lastRefusal = now;
        Duration hold = answer.retryAfter(clock.instant())
                .orElse(SHORTEST_HOLD.multipliedBy(1L << Math.min(6, refusalsInARow - 1)));
        pace.hold(now, hold);
        if (answer.status() == 429) {
            pace.slowDown(1.5);
        }
        boolean pointless = hold.compareTo(LONGEST_HOLD) > 0 || refusalsInARow > mostRefusals;
        if (pointless) {
            refusing = true;
            refuseUntil = now + hold.toNanos();
        }
        LOG.warn(
                "ActiveCampaign answers {} (rate limit), the {} in a row; no request leaves for {} s{}",
                answer.status(),
                refusalsInARow,
                hold.toSeconds(),
                pointless ? "; that is not waited for" : "");
    }

    private void refuseIfPointless(PageRequest request) throws SourceException {
        if (stopping) {
            throw new SourceException(
                    SourceException.Kind.STOPPING, request.words() + " not asked: the process is stopping");
        }
        if (isRefusing()) {
            Instant until =
                    clock.instant().plusNanos(refuseUntil - time.nanoTime()).truncatedTo(ChronoUnit.SECONDS);
            throw new SourceException(
                    SourceException.Kind.TERMINAL,
                    request.words() + " not asked: ActiveCampaign refuses requests for the rate limit until " + until
                            + "; what was loaded stays. Find out who else spends the account's 5 requests a second, then run again.");
        }
    }

    private boolean isRefusing() {
        refusing &= refuseUntil - time.nanoTime() > 0;
        return refusing;
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signal();
            if (stopping || isRefusing()) {
                waiting.forEach(waiter -> waiter.granted.signal());
            }
        } finally {
            lock.unlock();
        }
    }

    private static final class Waiter {
        private final long pagesLeft;
        private final long since;
        private final Condition granted;
        private Permit departure;

        Waiter(long pagesLeft, long since, Condition granted) {
            this.pagesLeft = pagesLeft;
            this.since = since;
            this.granted = granted;
        }

        boolean isWaiting() {
            return departure == null;
        }
    }
}
