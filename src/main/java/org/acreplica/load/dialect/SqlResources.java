package org.acreplica.load.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of {@code sql/<dialect>/} on the class path. */
final class SqlResources {

    private static final Pattern NAME = Pattern.compile("(?m)^-- name: (.+)$");
    private static final Pattern COMMENT = Pattern.compile("(?m)^--.*\\R?");

    private SqlResources() {}

    static Optional<String> read(String dialect, String file) {
        try (InputStream stream = SqlResources.class.getResourceAsStream("/sql/" + dialect + "/" + file)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The statements of a file by name, without comments. */
    static Map<String, String> named(String text) {
        Map<String, String> statements = new LinkedHashMap<>();
        Matcher name = NAME.matcher(text);
        int from = -1;
        String current = null;
        while (name.find()) {
            if (current != null) {
                statements.put(current, withoutComments(text.substring(from, name.start())));
            }
            current = name.group(1).trim();
            from = name.end();
        }
        if (current != null) {
            statements.put(current, withoutComments(text.substring(from)));
        }
        return statements;
    }

    static String withoutComments(String text) {
        return COMMENT.matcher(text).replaceAll("").trim();
    }
}
