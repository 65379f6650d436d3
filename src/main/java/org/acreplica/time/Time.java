package org.acreplica.time;

import java.time.Duration;
import java.util.concurrent.locks.Condition;

/**
 * The clock for waits before requests and retries: for the rate limit, after a refusal, after a failure. Waits for
 * others (a socket, another process's lease) use the machine's clock.
 */
public interface Time {

    /** As {@link System#nanoTime}, for differences only. */
    long nanoTime();

    void sleep(Duration time) throws InterruptedException;

    /** Waits for a signal, or until the time has passed; may return early. The caller holds the lock. */
    void await(Condition condition, long nanos) throws InterruptedException;

    static Time ofMachine() {
        return new MachineTime();
    }
}
