package org.acreplica.load.database;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numeric parts of a version: {@code 11.4.5-MariaDB} is 11, 4, 5. */
record Version(List<Integer> numbers) {

    private static final Pattern NUMBERS = Pattern.compile("\\d+(\\.\\d+)*");

    /** A text without numbers counts as 0. */
    static Version of(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        return new Version(
                numbers.find()
                        ? Arrays.stream(numbers.group().split("\\."))
                                .map(Integer::valueOf)
                                .toList()
                        : List.of());
    }

    boolean isOlderThan(Version other) {
        for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
            int difference = number(i) - other.number(i);
            if (difference != 0) {
                return difference < 0;
            }
        }
        return false;
    }

    private int number(int index) {
        return index < numbers.size() ? numbers.get(index) : 0;
    }
}
