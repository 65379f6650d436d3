package org.acreplica.sync.settings;

/** The key of the rule {@code hash}. {@code toString} does not reveal it. */
public record HashKey(String secret) {

    /** Characters; a shorter key is too easy to guess. */
    public static final int SHORTEST = 16;

    @Override
    public String toString() {
        return "***";
    }
}
