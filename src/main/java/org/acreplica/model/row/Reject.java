package org.acreplica.model.row;

import org.jspecify.annotations.Nullable;

/**
 * A value, or a whole record, that could not be loaded as sent.
 *
 * @param recordId null if the record has no usable id
 * @param column null for a whole record
 * @param value the original, truncated to {@value #LONGEST} characters; NUL and unpaired surrogates are escaped
 */
public record Reject(@Nullable String recordId, @Nullable String column, String value, String reason) {

    public static final int LONGEST = 10_000;

    public Reject {
        value = StorableText.of(value, LONGEST);
    }

    /** This reject in ASCII, for a database that does not accept it otherwise. */
    public Reject inAscii() {
        return new Reject(
                recordId,
                column == null ? null : StorableText.inAscii(column, LONGEST),
                StorableText.inAscii(value, LONGEST),
                StorableText.inAscii(reason, LONGEST));
    }
}
