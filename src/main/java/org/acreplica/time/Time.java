package org.acreplica.time;

import java.time.Duration;
import java.util.concurrent.locks.Condition;

/**
 * The time that passes while the program waits to ask or to try again: for the rate, after a refusal, after a failure.
 * Waits for others (a socket's answer, another process's lease) are bounded by the machine's time.
 */
public interface Time {

    /** As {@link System#nanoTime}: for differences only. */
    long nanoTime();

    void sleep(Duration time) throws InterruptedException;

    /** Waits for a signal, or until so much time has passed; may come back sooner. The caller holds the lock. */
    void await(Condition condition, long nanos) throws InterruptedException;

    static Time ofMachine() {
        return new MachineTime();
    }
}
