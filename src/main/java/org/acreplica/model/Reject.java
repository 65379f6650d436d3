package org.acreplica.model;

/**
 * A value, or a whole record, that could not be loaded as it was sent.
 *
 * @param recordId null when the record has no usable id
 * @param column null for a whole record
 * @param value the original, cut at {@value #LONGEST} characters
 */
public record Reject(String recordId, String column, String value, String reason) {

    public static final int LONGEST = 10_000;

    public Reject {
        if (value != null && value.length() > LONGEST) {
            boolean splitsPair = Character.isHighSurrogate(value.charAt(LONGEST - 1));
            value = value.substring(0, splitsPair ? LONGEST - 1 : LONGEST);
        }
    }
}
