package org.acreplica.model.row;

import org.jspecify.annotations.Nullable;

/**
 * A value, or a whole record, that could not be loaded as it was sent.
 *
 * @param recordId null when the record has no usable id
 * @param column null for a whole record
 * @param value the original, cut at {@value #LONGEST} characters; NUL and unpaired surrogates in it are escaped
 */
public record Reject(@Nullable String recordId, @Nullable String column, String value, String reason) {

    public static final int LONGEST = 10_000;

    public Reject {
        value = StorableText.of(value, LONGEST);
    }

    /** The same for a database that does not take it otherwise. */
    public Reject inAscii() {
        return new Reject(
                recordId,
                column == null ? null : StorableText.inAscii(column, LONGEST),
                StorableText.inAscii(value, LONGEST),
                StorableText.inAscii(reason, LONGEST));
    }
}
