package org.acreplica.fake;

/** How {@code meta.total} is written: the vendor's objects differ. */
public enum TotalForm {
    STRING,
    NUMBER,
    ABSENT
}
