package org.acreplica.model.object;

import java.util.Locale;

public enum ReadMode {
    /** Every record, on each run. */
    FULL,
    /** Changes since the cursor, once the full history has been read. */
    INCREMENTAL,
    /** From the newest record back to the known ones, once the full history has been read. */
    TAIL;

    /** @throws IllegalArgumentException for an unknown word */
    public static ReadMode ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
