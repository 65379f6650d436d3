package org.acreplica.sync.settings;

/** What to do with a field that is not in the object file. */
public enum NewFields {
    /** Adds a column. */
    ADD,
    /** Ignores it and logs its name. */
    IGNORE
}
