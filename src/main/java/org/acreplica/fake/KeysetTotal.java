package org.acreplica.fake;

/** What {@code meta.total} counts under {@code id_greater} and {@code id_less}; the vendor does not say. */
public enum KeysetTotal {
    REMAINING,
    OVERALL
}
