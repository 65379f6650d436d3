package org.acreplica.source.pace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.acreplica.source.pace.WaitingLine.Waiter;
import org.acreplica.source.page.Response;
import org.acreplica.source.request.PageRequest;
import org.acreplica.source.request.RequestListener;
import org.acreplica.source.request.SourceException;
import org.acreplica.source.request.SourceException.Kind;
import org.acreplica.time.Time;
import org.jspecify.annotations.Nullable;

/**
 * Decides which request may be sent next, and when, for all objects, pages, retries and checks of the process.
 * <ol>
 *   <li>{@link #await} puts the caller in the {@link WaitingLine}. After a rate-limit response, the turn always goes to
 *     the one that waited longest, so that a path that is always rejected does not block the others.
 *   <li>{@link #sent} records that the request is on the wire.
 *   <li>{@link #answered} records its end. {@link Refusals} for the rate, 429 or 503, hold all requests.
 * </ol>
 *
 * <p>A process that holds the destination for a limited time gets no permits after it until {@link #permitUntil}
 * extends it: after a pause of the process, another one may be using the account's budget.
 *
 * <p>A hold longer than {@link Refusals#LONGEST_HOLD}, or more refusals in a row than one above the retries, is not
 * waited for: requests before its end fail at once.
 */
public final class RateGate implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final WaitingLine line = new WaitingLine();
    private final ThreadLocal<Permitted> current = new ThreadLocal<>();
    private final Pacer pace;
    private final OtherCallers otherCallers = new OtherCallers();
    private final Latency latency = new Latency();
    private final Traffic traffic;
    private final Refusals refusals;
    private final Clock clock;
    private final Time time;
    private final Thread granting;

    private boolean stopping;
    private OptionalLong permittedUntil = OptionalLong.empty();

    public RateGate(double requestsPerSecond, int retries, Clock clock, Time time) {
        this.pace = new Pacer(requestsPerSecond);
        this.refusals = new Refusals(retries + 1, clock);
        this.clock = clock;
        this.time = time;
        this.traffic = new Traffic(clock);
        this.granting = new Thread(this::grantPermits, "rate-gate");
        granting.setDaemon(true);
        granting.start();
    }

    /** What a thread is about to send, or has sent. */
    private record Permitted(Permit permit, RequestListener listener) {}

    /**
     * Waits for the caller's turn.
     *
     * @throws SourceException when the process is stopping, or when the hold is too long to wait for
     */
    public void await(PageRequest request) throws SourceException, InterruptedException {
        Waiter waiter = new Waiter(request.pagesLeft(), time.nanoTime(), lock.newCondition());
        lock.lockInterruptibly();
        try {
            line.join(waiter);
            changed.signal();
            while (waiter.isWaiting()) {
                refuseIfPointless(request);
                waiter.await();
            }
            current.set(new Permitted(waiter.takePermit(), request.listener()));
        } finally {
            line.leave(waiter);
            giveBack(waiter);
            changed.signal();
            lock.unlock();
        }
        request.listener().requested();
    }

    /** The calling thread's request is on the wire. */
    public void sent() {
        Permitted request = current.get();
        if (request != null) {
            traffic.sent();
            locked(() -> pace.sent(request.permit(), time.nanoTime()));
            request.listener().sent();
        }
    }

    /**
     * The calling thread's request has ended, with a response or a connection failure.
     *
     * @param answer null if there was none
     */
    public void answered(@Nullable Response answer) {
        Permitted request = current.get();
        current.remove();
        if (request == null) {
            return;
        }
        Permit permit = request.permit();
        traffic.ended(answer);
        locked(() -> {
            long now = time.nanoTime();
            pace.ended(permit, now);
            latency.add(permit.roundTrip(now));
            if (answer != null && answer.isRefusedForRate()) {
                refused(answer, permit);
            } else {
                pace.answered(permit);
                if (answer != null && answer.isSuccess()) {
                    refusals.end();
                }
                if (answer != null && otherCallers.haveSpentTheBudget(answer, permit.ownInASecond())) {
                    pace.slowDown(1.1);
                }
            }
        });
    }

    public Traffic traffic() {
        return traffic;
    }

    /** Number of concurrent requests needed for the latency not to reduce the rate. */
    public int window() {
        return look(() -> latency.window(pace.spacing()));
    }

    /** @param nanoTime by {@link System#nanoTime}; there is no limit until the first call */
    public void permitUntil(long nanoTime) {
        locked(() -> permittedUntil = OptionalLong.of(nanoTime));
    }

    /** Lets no further request pass; those waiting get a {@link SourceException} of kind STOPPING. */
    public void stop() {
        locked(() -> stopping = true);
    }

    public boolean isStopping() {
        return look(() -> stopping);
    }

    /** The end of a hold after a rate-limit response; empty if there is none. */
    public Optional<Instant> heldUntil() {
        return look(() -> {
            long now = time.nanoTime();
            OptionalLong until = pace.heldUntil(now);
            return until.isPresent()
                    ? Optional.of(clock.instant().plusNanos(until.getAsLong() - now))
                    : Optional.empty();
        });
    }

    /** The time between two requests at the current rate. */
    public Duration spacing() {
        return look(() -> Duration.ofNanos(pace.spacing()));
    }

    @Override
    public void close() {
        stop();
        granting.interrupt();
    }

    /** Grants permits to the requests in line as they become due, until interrupted. */
    private void grantPermits() {
        OptionalLong awaited = OptionalLong.empty();
        lock.lock();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                long now = time.nanoTime();
                boolean permitted = permittedUntil.isEmpty() || permittedUntil.getAsLong() - System.nanoTime() > 0;
                boolean wanted = permitted && !stopping && !line.isEmpty();
                OptionalLong next = wanted ? pace.next(now) : OptionalLong.empty();
                boolean isDue = next.isPresent() && next.getAsLong() - now <= 0;
                if (isDue) {
                    line.next(refusals.isGoingOn()).grant(pace.grant(now, awaited.orElse(now)));
                } else if (next.isPresent()) {
                    time.await(changed, next.getAsLong() - now);
                } else {
                    changed.await();
                }
                awaited = isDue ? OptionalLong.empty() : next;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** An unused permit still counts as a request, to be safe. */
    private void giveBack(Waiter waiter) {
        Permit unused = waiter.takePermit();
        if (unused != null) {
            pace.sent(unused, time.nanoTime());
        }
    }

    private void refused(Response answer, Permit permit) {
        long now = time.nanoTime();
        pace.hold(now, refusals.take(answer, permit.sentAt(), now));
        if (answer.status() == 429) {
            pace.slowDown(1.5);
        }
    }

    private void refuseIfPointless(PageRequest request) throws SourceException {
        if (stopping) {
            throw new SourceException(Kind.STOPPING, request.words() + " cancelled: shutting down");
        }
        if (refusals.isWaitingPointless(time.nanoTime())) {
            throw new SourceException(
                    Kind.TERMINAL,
                    request.words() + " not requested: rate-limited by ActiveCampaign until "
                            + refusals.pointlessUntil(time.nanoTime())
                            + "; loaded rows are kept. Find out what else uses the account's 5 requests per second, then run again.");
        }
    }

    private <T> T look(Supplier<T> at) {
        lock.lock();
        try {
            return at.get();
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signal();
            if (stopping || refusals.isWaitingPointless(time.nanoTime())) {
                line.wakeAll();
            }
        } finally {
            lock.unlock();
        }
    }
}
