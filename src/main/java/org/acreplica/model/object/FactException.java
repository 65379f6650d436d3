package org.acreplica.model.object;

/** A word in an object file is missing, unknown or has an invalid value. */
public final class FactException extends Exception {

    private final String word;
    private final int line;
    private final String reason;

    /** @param line the line within the word's value, from 0 */
    public FactException(String word, int line, String reason) {
        super(reason);
        this.word = word;
        this.line = line;
        this.reason = reason;
    }

    public FactException(String word, String reason) {
        this(word, 0, reason);
    }

    @Override
    public String getMessage() {
        return reason;
    }

    public String word() {
        return word;
    }

    public int line() {
        return line;
    }
}
