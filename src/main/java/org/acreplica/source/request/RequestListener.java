package org.acreplica.source.request;

/** Counts the requests that are made for pages. Called from any thread. */
public interface RequestListener {

    /** For callers that do not count. */
    RequestListener NONE = new RequestListener() {
        @Override
        public void requested() {}

        @Override
        public void throttled() {}
    };

    /** A request is leaving. */
    void requested();

    /** An answer of 429 or 503. */
    void throttled();

    /** The request brought no page; it is sent again where that is worth trying. */
    default void failed() {}
}
