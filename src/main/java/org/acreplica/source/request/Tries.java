package org.acreplica.source.request;

/**
 * Which tries of a page are made, of all those that the settings allow after transient failures; the pause before a try
 * depends on its number.
 *
 * @param first counted from 1
 * @param last none is made after it
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
