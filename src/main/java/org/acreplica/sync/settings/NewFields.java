package org.acreplica.sync.settings;

/** What happens to a field that the object's file does not know. */
public enum NewFields {
    /** It gets a column. */
    ADD,
    /** It is left out and named in the log. */
    IGNORE
}
