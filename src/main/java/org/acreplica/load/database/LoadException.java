package org.acreplica.load.database;

import org.jspecify.annotations.Nullable;

/** A write or read of the destination failed. The message never contains a row. */
public final class LoadException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public enum Kind {
        /** The database is unavailable, busy, full or read-only: worth waiting for. */
        UNAVAILABLE,
        /** The database rejects data in a batch. */
        DATA,
        /** A table or a column is missing, or has been dropped. */
        SCHEMA,
        /** Another process holds the destination: one that writes to the same schema, or one that replaced its file. */
        HELD,
        /** The destination holds another account's copy. */
        OTHER_ACCOUNT,
        /** Rejected for another reason: a missing privilege, a wrong password, a version that is too old. */
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

    /** Never null. */
    @Override
    public String getMessage() {
        return message;
    }

    public Kind kind() {
        return kind;
    }
}
