package org.acreplica.model.object;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The logical types of a column; each destination spells them in its own SQL. */
public enum ColumnType {
    BIGINT,
    NUMERIC,
    TEXT,
    BOOLEAN,
    /** A point in time. */
    TIMESTAMPTZ,
    /** A wall-clock time as sent, without a zone. */
    TIMESTAMP,
    DATE,
    JSON;

    /** The word used in object files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ColumnType> ofWord(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    public static String words() {
        return Arrays.stream(values()).map(ColumnType::word).collect(Collectors.joining(", "));
    }
}
