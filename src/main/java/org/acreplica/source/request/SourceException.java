package org.acreplica.source.request;

import org.jspecify.annotations.Nullable;

/** A request to ActiveCampaign that brought no page. The message names the object, the page and what was answered. */
public final class SourceException extends Exception {

    /** What the answer means for the one who asked. */
    public enum Kind {
        /** Worth another try: the network, the server or a mangled answer. */
        TRANSIENT,
        /** The rate limit; the gate holds all requests, then the same page is requested again. */
        THROTTLED,
        /** No address is found for the host's name. */
        UNKNOWN_HOST,
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
    private final String message;
    private final boolean mayBeTooLarge;

    public SourceException(Kind kind, String message) {
        this(kind, message, null);
    }

    public SourceException(Kind kind, String message, @Nullable Throwable cause) {
        this(kind, message, cause, false);
    }

    private SourceException(Kind kind, String message, @Nullable Throwable cause, boolean mayBeTooLarge) {
        super(message, cause);
        this.kind = kind;
        this.message = message;
        this.mayBeTooLarge = mayBeTooLarge;
    }

    /**
     * A transient failure that a smaller page might not have: a server error, no whole answer in time, a body that
     * breaks
     * off.
     *
     * @param cause null for none
     */
    public static SourceException perhapsTooLarge(String message, @Nullable Throwable cause) {
        return new SourceException(Kind.TRANSIENT, message, cause, true);
    }

    /** Never null, unlike that of other exceptions. */
    @Override
    public String getMessage() {
        return message;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the failure may pass: the network, the server or a mangled response. */
    public boolean isTransient() {
        return kind == Kind.TRANSIENT || kind == Kind.UNKNOWN_HOST;
    }

    /** Whether a smaller page might come where this one does not. */
    public boolean mayBeTooLarge() {
        return mayBeTooLarge;
    }
}
