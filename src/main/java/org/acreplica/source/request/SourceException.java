package org.acreplica.source.request;

import org.jspecify.annotations.Nullable;

/** A request to ActiveCampaign failed. The message names the object, the page and the response. */
public final class SourceException extends Exception {

    /** What the failure means for the caller. */
    public enum Kind {
        /** Worth a retry: a failure of the network or the server, or a malformed response. */
        TRANSIENT,
        /** Rate limit; the gate holds all requests, then the page is requested again. */
        THROTTLED,
        /** The host name cannot be resolved. */
        UNKNOWN_HOST,
        /** A retry would fail in the same way. */
        TERMINAL,
        /** Paging cannot continue: the next reading must begin at the first page. */
        DEAD_END,
        /** 403: a bad key, a missing permission, or a feature that is not in the plan. */
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
     * A transient failure that a smaller page might avoid: a server error, a timeout, a truncated body.
     *
     * @param cause null for none
     */
    public static SourceException perhapsTooLarge(String message, @Nullable Throwable cause) {
        return new SourceException(Kind.TRANSIENT, message, cause, true);
    }

    /** Never null. */
    @Override
    public String getMessage() {
        return message;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether a retry may succeed: the network, the server or a malformed response. */
    public boolean isTransient() {
        return kind == Kind.TRANSIENT || kind == Kind.UNKNOWN_HOST;
    }

    /** Whether a smaller page might succeed. */
    public boolean mayBeTooLarge() {
        return mayBeTooLarge;
    }
}
