package org.acreplica.web.status;

import java.util.Locale;

/** How an object is doing, in one word. The first that fits counts. */
public enum Condition {
    RUNNING,
    FAILED,
    /** Its copy is older than twice its frequency. */
    LATE,
    /** The key may not read it, or the account does not have it. */
    SKIPPED,
    PAUSED,
    CURRENT,
    /** Never copied yet, and not due for long. */
    WAITING;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
