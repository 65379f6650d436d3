package org.acreplica.web.status;

import java.util.Locale;

/** The state of an object in one word. The first that applies counts. */
public enum Condition {
    RUNNING,
    FAILED,
    /** Its copy is older than twice its frequency. */
    LATE,
    /** The key may not read it, or the account does not have it. */
    SKIPPED,
    PAUSED,
    CURRENT,
    /** Never copied yet, and not overdue. */
    WAITING;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
