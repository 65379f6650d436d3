package org.acreplica.source;

/** Counts the requests of whoever asks for pages. Called from any thread. */
public interface Calls {

    /** A request is leaving. */
    void requested();

    /** An answer of 429 or 503. */
    void throttled();
}
