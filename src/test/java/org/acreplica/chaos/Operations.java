package org.acreplica.chaos;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Numbers the operations of a replication: requests, answers, statements, commits. At a chosen one the process "dies":
 * this operation and all later ones fail, and nothing that was not committed stays.
 */
final class Operations {

    /** Thrown by what a dead process would not have done. */
    static final class Dead extends RuntimeException {
        private static final long serialVersionUID = 1;

        Dead() {
            super("the process is dead");
        }
    }

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static volatile int last = Integer.MAX_VALUE;

    private Operations() {}

    /** Counts from 1 again. */
    static void dieAt(int operation) {
        last = operation;
        COUNT.set(0);
    }

    static void liveOn() {
        dieAt(Integer.MAX_VALUE);
    }

    static int count() {
        return COUNT.get();
    }

    /** Whether the moment has come. */
    static boolean isDead() {
        return COUNT.get() >= last;
    }

    static void next() {
        if (COUNT.incrementAndGet() >= last) {
            throw new Dead();
        }
    }
}
