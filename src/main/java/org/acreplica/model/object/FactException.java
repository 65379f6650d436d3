package org.acreplica.model.object;

/** A word in an object file that is missing, unknown or has a value that does not fit. */
public final class FactException extends Exception {

    private final String word;
    private final int line;
    private final String reason;

    /** @param line the line within the word's value, counted from 0 */
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
