package org.acreplica.source.request;

/**
 * The attempts of a request for a page, out of those that the settings allow after transient failures; the pause before
 * an attempt depends on its number.
 *
 * @param first from 1
 * @param last the last attempt
 */
public record Tries(int first, int last) {

    public static final Tries ALL = new Tries(1, Integer.MAX_VALUE);

    public static Tries upTo(int last) {
        return new Tries(1, last);
    }

    public static Tries from(int first) {
        return new Tries(first, Integer.MAX_VALUE);
    }
}
