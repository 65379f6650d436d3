package org.acreplica.load.dialect;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The content of a dialect's files, including the folders it extends and {@code sql/standard/}.
 *
 * @param statements by name, without comments
 * @param tables the statements that create the replica's own tables
 * @param indexes of those tables, by table and name
 * @param merge the statement that merges rows
 */
record DialectFiles(
        String name,
        Properties properties,
        Map<String, String> statements,
        List<String> tables,
        Map<String, String> indexes,
        String merge,
        String insert) {

    /** @throws IllegalStateException if there is no statement of that name */
    String statement(String key) {
        String text = statements.get(key);
        if (text == null) {
            throw new IllegalStateException("sql/" + name + ": missing statement " + key);
        }
        return text;
    }

    /**
     * @param name of the folder
     * @throws IllegalArgumentException if it does not exist
     */
    static DialectFiles read(String name) {
        Properties properties = new Properties();
        List<String> folders = new ArrayList<>();
        for (String folder = name; folder != null; folder = inherit(properties, properties(folder))) {
            folders.add(folder);
        }
        folders.add("standard");
        Map<String, String> statements = new LinkedHashMap<>();
        for (int i = folders.size() - 1; i >= 0; i--) {
            statements.putAll(SqlResources.named(
                    SqlResources.read(folders.get(i), "statements.sql").orElse("")));
        }
        return new DialectFiles(
                name,
                properties,
                statements,
                Arrays.asList(SqlResources.withoutComments(first(folders, "tables.sql"))
                        .split("(?m)^;$")),
                SqlResources.named(first(folders, "indexes.sql")),
                SqlResources.withoutComments(first(folders, "merge.sql")),
                SqlResources.withoutComments(first(folders, "insert.sql", "merge.sql")));
    }

    private static Properties properties(String folder) {
        Properties properties = new Properties();
        try {
            properties.load(
                    new StringReader(
                            SqlResources.read(folder, "dialect.properties")
                                    .orElseThrow(
                                            () -> new IllegalArgumentException(
                                                    "unsupported database. To add one, put a folder sql/NAME on the class path, with its driver: "
                                                            + "java -cp 'activecampaign-replica.jar:drivers/*:folder' org.acreplica.Application"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** Adds properties that are not set yet; returns the folder that these properties extend, or null. */
    private static @Nullable String inherit(Properties properties, Properties more) {
        String next = more.getProperty("extends");
        more.remove("extends");
        more.forEach(properties::putIfAbsent);
        return next;
    }

    /** The first of the files that the nearest folder has. */
    private static String first(List<String> folders, String... files) {
        return folders.stream()
                .flatMap(folder -> Arrays.stream(files).flatMap(file -> SqlResources.read(folder, file).stream()))
                .findFirst()
                .orElseThrow();
    }
}
