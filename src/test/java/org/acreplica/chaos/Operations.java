package org.acreplica.chaos;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Numbers the operations of replications into one database: requests, responses, statements, commits. At a chosen one
 * the process "dies": this operation and all later ones fail, and uncommitted changes are lost.
 */
final class Operations {

    /** Thrown by operations that a dead process would not have executed. */
    static final class Dead extends RuntimeException {
        private static final long serialVersionUID = 1;

        Dead() {
            super("the process is dead");
        }
    }

    private final AtomicInteger count = new AtomicInteger();
    private volatile int last = Integer.MAX_VALUE;

    /** Restarts counting at 1. */
    void dieAt(int operation) {
        last = operation;
        count.set(0);
    }

    void liveOn() {
        dieAt(Integer.MAX_VALUE);
    }

    int count() {
        return count.get();
    }

    /** Whether the process has died. */
    boolean isDead() {
        return count.get() >= last;
    }

    void next() {
        if (count.incrementAndGet() >= last) {
            throw new Dead();
        }
    }
}
