package org.acreplica.source.request;

/** Counts the requests sent for pages. Called from any thread. */
public interface RequestListener {

    /** For callers that do not count. */
    RequestListener NONE = new RequestListener() {
        @Override
        public void requested() {}

        @Override
        public void throttled() {}
    };

    /** A request is about to be sent. */
    void requested();

    /** The request is on the wire. */
    default void sent() {}

    /** A 429 or 503 response. */
    void throttled();

    /** The request failed; it is retried if that is worthwhile. */
    default void failed() {}
}
