package org.acreplica.model.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Suggests the known word that a mistyped one probably means. */
public final class Suggestion {

    private Suggestion() {}

    /** Empty if the nearest word differs in more than half of the letters (in more than two, for a short word). */
    static Optional<String> nearest(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(candidate -> candidate))
                .filter(candidate -> distance(word, candidate) <= Math.max(2, word.length() / 2));
    }

    /**
     * The end of a message: {@code ; did you mean 'contacts'?}
     *
     * @param otherwise the text if no known word is near
     */
    public static String question(String word, Collection<String> known, String otherwise) {
        return nearest(word, known)
                .map(candidate -> "; did you mean '" + candidate + "'?")
                .orElse("; " + otherwise + ".");
    }

    /** Number of insertions, deletions and replacements between two words. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
