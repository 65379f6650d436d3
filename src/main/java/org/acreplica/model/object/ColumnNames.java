package org.acreplica.model.object;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Column names for fields that are in no object file: only a-z, 0-9 and _, at most {@value #LONGEST} characters. */
public final class ColumnNames {

    /** PostgreSQL silently truncates names at 63 bytes; MySQL rejects more than 64. */
    static final int LONGEST = 60;

    /** Names of system columns: of PostgreSQL and SQLite in every table, of MariaDB and MySQL in InnoDB's. */
    public static final Set<String> RESERVED = Set.of(
            "tableoid",
            "cmin",
            "cmax",
            "xmin",
            "xmax",
            "ctid",
            "oid",
            "rowid",
            "_rowid_",
            "db_row_id",
            "db_trx_id",
            "db_roll_ptr");

    /** A change from lower to upper case, and the position before the last of several capitals. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private ColumnNames() {}

    /** The field's name in snake_case: {@code createdBy} becomes {@code created_by}. */
    public static String of(String field) {
        String snake = snake(field);
        if (snake.chars().allMatch(character -> character == '_')) {
            snake = "field_" + hash(field);
        }
        return snake.length() <= LONGEST ? snake : snake.substring(0, LONGEST - 9) + "_" + hash(field);
    }

    /** The words in lower case, joined by {@code _}, which also replaces anything but a-z and 0-9; of any length. */
    public static String snake(String words) {
        return BETWEEN_WORDS
                .matcher(words)
                .replaceAll("_")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9_]", "_");
    }

    /** The name itself, or the name with the first free suffix of {@code _2}, {@code _3} … */
    public static String free(String name, Set<String> taken) {
        String free = name;
        for (int number = 2; taken.contains(free); number++) {
            String suffix = "_" + number;
            free = name.substring(0, Math.min(name.length(), LONGEST - suffix.length())) + suffix;
        }
        return free;
    }

    private static String hash(String field) {
        return String.format("%08x", field.hashCode());
    }
}
