package org.acreplica.source.page;

/** Counts the requests of whoever asks for pages. Called from any thread. */
public interface RequestListener {

    /** A request is leaving. */
    void requested();

    /** An answer of 429 or 503. */
    void throttled();

    /** What came, or did not, is not good; it is asked for again while there are retries left. */
    default void failed() {}
}
