package org.acreplica.load.database;

import org.jspecify.annotations.Nullable;

/** A write or read of the destination that failed. The message never holds a row. */
public final class LoadException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public enum Kind {
        /** The database is away, busy, full or read-only: worth waiting for. */
        UNAVAILABLE,
        /** It refuses what a batch holds. */
        DATA,
        /** A table or a column is not there, or no longer. */
        SCHEMA,
        /** Another process holds it: one that writes to the same schema, or one that replaced its file. */
        HELD,
        /** It holds another account's copy. */
        OTHER_ACCOUNT,
        /** It refuses for another reason: a missing right, a wrong password, a version too old. */
        REFUSED
    }

    private final Kind kind;
    private final String message;

    public LoadException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.message = message;
    }

    public LoadException(Kind kind, String message) {
        this(kind, message, null);
    }

    /** Never null, unlike that of other exceptions. */
    @Override
    public String getMessage() {
        return message;
    }

    public Kind kind() {
        return kind;
    }
}
