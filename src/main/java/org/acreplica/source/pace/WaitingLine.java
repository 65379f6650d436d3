package org.acreplica.source.pace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;

/**
 * The requests waiting for their turn. The one with the fewest pages left goes first, so that small objects finish
 * early; every fourth turn goes to the one that waited longest, so that none starves. Guarded by the gate's lock.
 */
final class WaitingLine {

    private static final int EVERY_NTH_BY_AGE = 4;

    private static final Comparator<Waiter> OLDEST = Comparator.comparingLong(waiter -> waiter.since);

    private static final Comparator<Waiter> FEWEST_PAGES =
            Comparator.<Waiter>comparingLong(waiter -> waiter.pagesLeft).thenComparing(OLDEST);

    private final List<Waiter> waiters = new ArrayList<>();
    private int turns;

    static final class Waiter {
        private final long pagesLeft;
        private final long since;
        private final Condition granted;
        private @Nullable Permit permit;

        /** @param granted signalled when its turn has come, or when it must check whether waiting still makes sense */
        Waiter(long pagesLeft, long since, Condition granted) {
            this.pagesLeft = pagesLeft;
            this.since = since;
            this.granted = granted;
        }

        boolean isWaiting() {
            return permit == null;
        }

        void await() throws InterruptedException {
            granted.await();
        }

        void grant(Permit given) {
            permit = given;
            granted.signal();
        }

        /** Takes the permit; null if there is none, or if it was already taken. */
        @Nullable
        Permit takePermit() {
            Permit taken = permit;
            permit = null;
            return taken;
        }
    }

    void join(Waiter waiter) {
        waiters.add(waiter);
    }

    void leave(Waiter waiter) {
        waiters.remove(waiter);
    }

    /** Whether no request waits for a turn. */
    boolean isEmpty() {
        return waiters.stream().noneMatch(Waiter::isWaiting);
    }

    /** @param byAge whether the one that waited longest is next, regardless of pages left */
    Waiter next(boolean byAge) {
        Comparator<Waiter> order = byAge || turns++ % EVERY_NTH_BY_AGE == 0 ? OLDEST : FEWEST_PAGES;
        return waiters.stream().filter(Waiter::isWaiting).min(order).orElseThrow();
    }

    void wakeAll() {
        waiters.forEach(waiter -> waiter.granted.signal());
    }
}
