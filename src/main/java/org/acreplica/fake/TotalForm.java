package org.acreplica.fake;

/** How {@code meta.total} is written: ActiveCampaign's objects differ. */
public enum TotalForm {
    STRING,
    NUMBER,
    ABSENT
}
