package org.acreplica.fake;

/** What {@code meta.total} counts with {@code id_greater} and {@code id_less}; undocumented. */
public enum KeysetTotal {
    REMAINING,
    OVERALL
}
