package org.acreplica.model.run;

import java.util.Locale;

public enum RunStatus {
    RUNNING,
    SUCCEEDED,
    FAILED,
    /** The key may not read the object, or the account does not have it. */
    SKIPPED,
    /** The process ended before the run did. */
    INTERRUPTED;

    /** @throws IllegalArgumentException for an unknown word */
    public static RunStatus ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
