package org.acreplica.model.object;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a column is protected whose values must not appear in the destination, the log or a reject. */
public enum Protection {
    /** Neither column nor value is loaded. */
    DROP,
    /** The column is text and holds the HMAC-SHA-256 of the value. */
    HASH;

    /** The word used in object files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Protection> ofWord(String word) {
        return Arrays.stream(values()).filter(rule -> rule.word().equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Protection::word).toList();
    }
}
