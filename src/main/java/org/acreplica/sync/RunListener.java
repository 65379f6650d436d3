package org.acreplica.sync;

/** Is told how each run ended. Called on the run's thread. */
public interface RunListener {
    void ended(Outcome outcome);
}
