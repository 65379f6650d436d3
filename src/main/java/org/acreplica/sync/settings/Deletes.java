package org.acreplica.sync.settings;

/** What to do with rows whose record is gone from the source. */
public enum Deletes {
    /** Sets {@code _deleted_at}. */
    MARK,
    /** Deletes them. */
    REMOVE,
    /** Keeps them. */
    IGNORE
}
