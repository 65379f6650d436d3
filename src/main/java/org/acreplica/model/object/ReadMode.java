package org.acreplica.model.object;

import java.util.Locale;

public enum ReadMode {
    /** Every record, on each run. */
    FULL,
    /** What changed since the cursor, once all history has been read. */
    INCREMENTAL,
    /** From the newest back to what was there before, once all history has been read. */
    TAIL;

    /** @throws IllegalArgumentException for a word that is none */
    public static ReadMode ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
