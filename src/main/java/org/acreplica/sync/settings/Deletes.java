package org.acreplica.sync.settings;

/** What happens to rows whose record is gone from the source. */
public enum Deletes {
    /** {@code _deleted_at} is set. */
    MARK,
    /** They are deleted. */
    REMOVE,
    /** They stay as they are. */
    IGNORE
}
