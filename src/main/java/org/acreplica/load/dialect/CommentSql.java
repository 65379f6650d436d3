package org.acreplica.load.dialect;

import java.util.Map;
import java.util.stream.Collectors;

/** Writes the statements that comment on tables and columns. */
public final class CommentSql {

    /** The key of a table's own comment among those of its columns. */
    public static final String ITSELF = "";

    private final Dialect dialect;

    public CommentSql(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Whether tables and columns have comments. */
    public boolean areSupported() {
        return dialect.has("comment");
    }

    /** Whether changing a comment needs the column's definition. */
    public boolean needDefinitions() {
        return dialect.has("column-definitions");
    }

    /** A text as the database stores it in a comment. */
    public String text(String description) {
        String line = description.replaceAll("[\\p{Cntrl}\\s]+", " ").trim();
        String held =
                dialect.property("comment.plane").equals("basic") ? line.replaceAll("[^\\x{0}-\\x{FFFF}]", "?") : line;
        int longest = dialect.number("comment.longest");
        return longest > 0 && held.length() > longest ? held.substring(0, longest) : held;
    }

    /**
     * The statements that comment on a table and its columns.
     *
     * @param comments by column, in the form of {@link #text}; the table's own under {@link #ITSELF}
     * @param definitions of the columns, where {@link #needDefinitions}
     */
    public String statements(String table, Map<String, String> comments, Map<String, String> definitions) {
        Map<String, String> words = Map.of("table", dialect.qualified(table));
        String texts = comments.entrySet().stream()
                .map(comment -> dialect.expand(
                                dialect.property(comment.getKey().equals(ITSELF) ? "comment.table" : "comment.column"),
                                words)
                        .replace("{column}", Dialect.quoted(comment.getKey()))
                        .replace("{definition}", definitions.getOrDefault(comment.getKey(), ""))
                        .replace("{comment}", "'" + comment.getValue().replace("'", "''") + "'"))
                .collect(Collectors.joining());
        // Not expanded itself, because a description may contain anything.
        return dialect.expand(dialect.files.statement("comment").replace("${comments}", "{comments}"), words)
                .replace("{comments}", texts);
    }
}
