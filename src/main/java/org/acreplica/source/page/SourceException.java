package org.acreplica.source.page;

/** A request to ActiveCampaign that brought no page. The message names the object, the page and what was answered. */
public final class SourceException extends Exception {

    /** What the answer means for the one who asked. */
    public enum Kind {
        /** Worth another try: the network, the server or a mangled answer. */
        TRANSIENT,
        /** The rate limit; the gate holds everybody, then the same page is asked again. */
        THROTTLED,
        /** Asking again would bring the same. */
        TERMINAL,
        /** The pages themselves lead nowhere: the next reading has to begin at the first one. */
        DEAD_END,
        /** 403: a bad key, a permission that is missing, or a feature that the plan does not have. */
        FORBIDDEN,
        /** 404: the account does not have the object. */
        ABSENT,
        /** 401. */
        UNAUTHORISED,
        /** The process is stopping. */
        STOPPING
    }

    private final Kind kind;

    public SourceException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public SourceException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
