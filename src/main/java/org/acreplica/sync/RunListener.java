package org.acreplica.sync;

/** Called with the outcome of each run, on the run's thread. */
public interface RunListener {
    void ended(Outcome outcome);
}
